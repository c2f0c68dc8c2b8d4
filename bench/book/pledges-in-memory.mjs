import { Chance } from './chance.mjs';
import { EU, KINDS, NATO, PLEDGING } from './cast.mjs';
import { tree } from './trees.mjs';

const SEED = 20_260_106;
const UNDER_ONE = 10;
/** Of at most so many pledges before it a pledge may wait for one. */
const BEFORE = 1_000;

/** The same pledges, each offer that waits for something waiting for another condition, of 1 to 12 nodes. */
export function withTrees(pledges) {
  const chance = new Chance(SEED);
  const earlier = [];
  return pledges.map((pledge) => {
    const changed = pledge.activatedBy ? { ...pledge, activatedBy: tree(chance, earlier) } : pledge;
    remember(earlier, pledge.id);
    return changed;
  });
}

/** The facts of a book of so many pledges, ten under each proposal, all of which wait for something. */
export function factsInMemory(size) {
  const chance = new Chance(SEED);
  const earlier = [];
  const proposals = Array.from({ length: Math.ceil(size / UNDER_ONE) }, (_, n) => ({
    reference: `BENCH-${n}`,
    openedOn: '2025-01-01',
    proponents: ['FR', 'GB'],
    moves: [{ move: 'circulate', to: 'consultation', happenedOn: '2025-03-01', final: false }],
  }));
  const pledges = Array.from({ length: size }, (_, n) => {
    const kind = chance.weighed(KINDS);
    const id = `pledge-${n}`;
    const pledge = {
      ...{ id, party: chance.of(PLEDGING), proposal: proposals[Math.floor(n / UNDER_ONE)].reference },
      ...{ polarity: 'offer', kind, domain: kind === 'troops' ? 'land' : null, money: null, sanctions: null },
      quantity: kind === 'troops' ? { min: 50, max: 250, unit: 'personnel' } : null,
      ...{ pledgedOn: '2025-04-30', unconditional: false, activatedBy: tree(chance, earlier), endedBy: null },
      ...{ expiresOn: null, steps: [] },
    };
    remember(earlier, id);
    return pledge;
  });
  const memberships = Object.entries({ EU, NATO }).flatMap(([bloc, members]) =>
    members.map((member) => ({ bloc, member, from: '2004-05-01', to: null })),
  );
  return { proposals, pledges, memberships };
}

/** Keeps the ids of the last pledges. */
function remember(earlier, id) {
  if (earlier.length === BEFORE) earlier.length = 0;
  earlier.push(id);
}
