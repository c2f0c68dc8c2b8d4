import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { bookFacts, PARTIES, PROPOSALS } from '../../../test/cast/book-arbitraries.js';
import { daysBetween } from '../../../test/cast/condition-pools.js';
import { parisFramework } from '../../../test/cast/dossiers.js';
import { Book } from '../conditions/book/book.js';
import type { BookFacts, PositionFact } from '../conditions/book/facts.js';
import type { Day } from '../days/day.js';
import { CHECKS } from '../stages/checks/checks.js';
import { MOVES } from '../stages/moves.js';
import { STAGES } from '../stages/stage.js';
import { ALL_STANCES, type Stance } from '../vocabulary/stances.js';
import { proposalOn } from './proposal-on.js';
import { support, type Support } from './support.js';
import { supportMovesAhead } from './support-move.js';
import type { StanceTally } from './stance-tally.js';

const OTHERS = ['RU', 'HU'];
const EVERYBODY = [...PARTIES, ...OTHERS];
const runs = { numRuns: Number(process.env['RUNS'] ?? 150) };

/** A book, a day in it, and parties that have a veto. */
const scenes = fc.record({
  facts: bookFacts(),
  on: daysBetween('2026-01-20', '2026-02-12'),
  vetoes: fc.subarray(EVERYBODY),
});
interface Scene {
  readonly facts: BookFacts;
  readonly on: Day;
  readonly vetoes: readonly string[];
}

const asked = ({ facts, on, vetoes }: Scene): Support =>
  support({ proposal: PROPOSALS[0], on, participants: EVERYBODY, vetoes }, Book.of(facts))!;

const saying = (party: string, stance: Stance, on: Day): PositionFact => ({
  proposal: PROPOSALS[0],
  party,
  about: null,
  stance,
  statedOn: on,
  version: 1,
});
const withSaid = (scene: Scene, added: readonly PositionFact[]): Scene => ({
  ...scene,
  facts: { ...scene.facts, positions: [...scene.facts.positions, ...added] },
});

/** The last word of a party, by looking through all that was said. */
function lastWord(party: string, { facts, on }: Scene): PositionFact | undefined {
  return facts.positions
    .filter((said) => said.proposal === PROPOSALS[0] && said.about === null && said.party === party)
    .filter(({ statedOn }) => statedOn <= on)
    .sort((a, b) => (a.statedOn < b.statedOn ? -1 : a.statedOn > b.statedOn ? 1 : 0))
    .at(-1);
}

/** Whether there is support enough, by the checks of the moves themselves; undefined where none is asked for. */
function slowlyEnough(scene: Scene): boolean | undefined {
  const { facts, on, vetoes } = scene;
  const { stage, presentedOn } = proposalOn(facts.proposals[0]!, on)!;
  const isNext = { draft: 'endorse', consultation: 'endorse', endorsed: 'accept', presented_to_us: 'accept' };
  const next = isNext[stage as keyof typeof isNext];
  if (!next) return undefined;
  const positions = EVERYBODY.flatMap((party) => lastWord(party, scene) ?? []);
  const pledges = facts.pledges
    .filter(({ proposal, pledgedOn }) => proposal === PROPOSALS[0] && pledgedOn <= on)
    .filter(({ steps }) => !steps.some(({ step, happenedOn }) => step === 'withdrawn' && happenedOn <= on))
    .map((pledge) => ({ ...pledge, conditioned: true }));
  const dossier = parisFramework({ positions, pledges, presentedOn });
  const check = next === 'endorse' ? CHECKS.pledging_parties_support : CHECKS.us_supports;
  const rejected = positions.some(({ party, stance }) => stance === 'rejects' && vetoes.includes(party));
  return check(dossier).length === 0 && !rejected;
}

const tallies = ({ tally, participants, pledging, blocs }: Support): StanceTally[] => [
  tally,
  participants.tally,
  pledging.tally,
  ...blocs.map((bloc) => bloc.tally),
];

test('the moves that ask for support are those of the table, in the order of the way', () => {
  const asking = MOVES.filter(({ checks }) =>
    checks.some((check) => check === 'pledging_parties_support' || check === 'us_supports'),
  );
  expect(asking.map(({ name }) => name)).toEqual(supportMovesAhead('draft'));
  for (const { name, from, to } of asking) {
    for (const stage of from) expect(supportMovesAhead(stage)[0]).toBe(name);
    expect(supportMovesAhead(to)).not.toContain(name);
  }
  const without = STAGES.filter((stage) => supportMovesAhead(stage).length === 0);
  expect(without).toEqual(['accepted', 'rejected', 'withdrawn', 'superseded']);
});

describe('support', () => {
  it('tells everybody by the last word, and adds up to the number of parties', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const found = asked(scene);
        const words = found.participants.parties.map((party) => lastWord(party, scene)?.stance ?? null);
        const told = new Map(found.parties.map(({ party, stance }) => [party, stance]));
        expect(found.participants.parties.map((party) => told.get(party))).toEqual(words);
        for (const { asked, byStance, unknown } of tallies(found)) {
          expect(Object.values(byStance).reduce((sum, count) => sum + count, unknown)).toBe(asked);
        }
      }),
      runs,
    );
  });

  it('holds the truth whatever those say that have said nothing', () => {
    const stances = fc.array(fc.constantFrom(...ALL_STANCES), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(scenes, stances, (scene, drawn) => {
        const silent = EVERYBODY.filter((party) => !lastWord(party, scene));
        const before = asked(scene);
        const after = asked(
          withSaid(
            scene,
            silent.map((party, at) => saying(party, drawn[at]!, scene.on)),
          ),
        );
        for (const [at, { supporting, opposing }] of tallies(after).entries()) {
          expect(supporting.least).toBe(supporting.most);
          const { supporting: bounds, opposing: against } = tallies(before)[at]!;
          expect(bounds.least <= supporting.least && supporting.least <= bounds.most!).toBe(true);
          expect(against.least <= opposing.least && opposing.least <= against.most!).toBe(true);
        }
        const settled = before.outcome?.settled ?? 'unknown';
        if (settled !== 'unknown') expect(after.outcome!.enough).toBe(settled === 'true');
      }),
      runs,
    );
  });

  it('is not less known for one more that speaks', () => {
    fc.assert(
      fc.property(
        scenes,
        fc.constantFrom(...EVERYBODY),
        fc.constantFrom(...ALL_STANCES),
        (scene, party, stance) => {
          fc.pre(!lastWord(party, scene));
          const before = asked(scene);
          const after = asked(withSaid(scene, [saying(party, stance, scene.on)]));
          for (const [at, { supporting, opposing }] of tallies(after).entries()) {
            const wider = tallies(before)[at]!;
            expect(wider.supporting.least <= supporting.least).toBe(true);
            expect(supporting.most! <= wider.supporting.most!).toBe(true);
            expect(wider.opposing.least <= opposing.least && opposing.most! <= wider.opposing.most!).toBe(
              true,
            );
          }
          const settled = before.outcome?.settled ?? 'unknown';
          if (settled !== 'unknown') expect(after.outcome!.settled).toBe(settled);
        },
      ),
      runs,
    );
  });

  it('is enough where the moves themselves find it so, and hangs on whoever alone would change that', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const now = slowlyEnough(scene);
        const { outcome } = asked(scene);
        expect(outcome?.enough).toBe(now);
        const turning = EVERYBODY.filter((party) =>
          ALL_STANCES.some(
            (stance) => slowlyEnough(withSaid(scene, [saying(party, stance, scene.on)])) !== now,
          ),
        );
        expect(outcome?.pivotal.map(({ party }) => party) ?? []).toEqual([...turning].sort());
        for (const { turns } of outcome?.pivotal ?? []) expect(turns).toBe(now ? 'loses' : 'brings');
      }),
      runs,
    );
  });

  it('is settled exactly where no word of the silent would change it', () => {
    const said: readonly Stance[] = ['rejects', 'reserved', 'supports_conditionally', 'supports'];
    fc.assert(
      fc.property(scenes, (scene) => {
        const { outcome } = asked(scene);
        fc.pre(outcome !== null);
        const silent = EVERYBODY.filter((party) => !lastWord(party, scene));
        let completions: PositionFact[][] = [[]];
        for (const party of silent) {
          completions = completions.flatMap((all) =>
            said.map((stance) => [...all, saying(party, stance, scene.on)]),
          );
        }
        const found = new Set(completions.map((added) => slowlyEnough(withSaid(scene, added))));
        expect(outcome!.settled).toBe(found.size === 2 ? 'unknown' : String(found.has(true)));
      }),
      { numRuns: Math.ceil(runs.numRuns / 5) },
    );
  });
});
