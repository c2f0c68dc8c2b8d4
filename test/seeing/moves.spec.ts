import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Viewer } from '#ledger/viewer.js';
import { RuleBroken } from '#domain/rules/rule-broken.js';
import { ConditionsService } from '#tracker/conditions/conditions.service.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { PositionsService } from '#tracker/positions/positions.service.js';
import { MovesService } from '#tracker/proposals/moves.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { VersionsService } from '#tracker/proposals/versions.service.js';
import { bruno, claire, emma, oliver, PARIS_MINISTRY, WASHINGTON_MINISTRY } from '../cast/ministries.js';
import { move } from '../cast/moves.js';
import { bodyOf } from '../cast/negotiation.js';
import { parisTerms } from '../cast/paris-framework.js';
import { estonianCompany } from '../cast/pledges.js';
import { estonianSupport } from '../cast/positions.js';
import { acting, Book, viewing } from '../support/book.js';

let book: Book;
let number = 0;
let reference: string;

beforeAll(async () => {
  book = await Book.open();
  await book.get(PartiesService).seedStates(acting());
}, 60_000);
afterAll(() => book.close());
beforeEach(async () => {
  reference = await opened();
});

const steward = acting().viewer;
const as = (viewer: Viewer) => acting({ viewer });

/** A proposal of Claire's ministry, in consultation, with an Estonian company. */
async function opened(marking = 'TLP:GREEN', audience?: readonly string[]): Promise<string> {
  const own = `UA-SG-2025-${String(++number).padStart(2, '0')}`;
  await book.get(ProposalsService).open(as(claire), parisTerms({ reference: own, marking, audience }));
  await book.get(PledgesService).log(as(claire), own, estonianCompany());
  await book.get(MovesService).make(as(claire), own, move('circulate', '2025-09-05'));
  return own;
}

const endorse = (viewer: Viewer) =>
  book
    .get(MovesService)
    .make(as(viewer), reference, move('endorse', '2025-09-06'))
    .then(
      () => 'endorsed',
      (error: unknown) => {
        if (error instanceof RuleBroken) return error.blockers;
        return (error as Error).message;
      },
    );

interface Shown {
  readonly nextMove: object;
  readonly moves: { name: string; blockers: { code: string }[] }[];
}
const shown = async (viewer: Viewer): Promise<Shown> => {
  const { nextMove, moves } = bodyOf<Shown>(
    await book.get(ProposalsService).read(viewing({ viewer }), reference),
  );
  return { nextMove, moves };
};
const codesOf = async (viewer: Viewer, name: string) =>
  (await shown(viewer)).moves.find((one) => one.name === name)!.blockers.map(({ code }) => code);

const supports = (viewer: Viewer, changes = {}) =>
  book.get(PositionsService).take(as(viewer), reference, estonianSupport(changes));
const pledges = (viewer: Viewer, changes = {}) =>
  book.get(PledgesService).log(as(viewer), reference, estonianCompany(changes));

describe('whoever does not own a proposal', () => {
  test('does not move it, and is told that alone', async () => {
    await supports(claire);
    expect(await endorse(emma)).toEqual([expect.objectContaining({ code: 'not_the_owner' })]);
    expect(await codesOf(emma, 'endorse')).toEqual(['not_the_owner']);
    expect(await codesOf(claire, 'endorse')).toEqual([]);
    expect(await endorse(bruno)).toBe('endorsed');
  });

  test('and does not see it, finds nothing there', async () => {
    reference = await opened('TLP:AMBER');
    const hidden = await endorse(emma);
    reference = 'UA-SG-2025-99';
    expect(await endorse(emma)).toBe(hidden);
  });
});

describe('what others keep to themselves', () => {
  test('does not stand against a move, whoever makes it', async () => {
    await supports(claire);
    const before = await shown(claire);
    await pledges(emma, { party: 'GB', marking: 'TLP:AMBER+STRICT' });
    await pledges(emma, { party: 'LV', marking: 'TLP:AMBER', audience: [WASHINGTON_MINISTRY] });
    await pledges(claire, { party: 'LT', marking: 'TLP:RED' });
    for (const viewer of [claire, bruno, steward]) expect(await shown(viewer)).toEqual(before);
    expect(await endorse(steward)).toBe('endorsed');
  });

  test('does not let a move pass, whoever makes it', async () => {
    await supports(emma, { marking: 'TLP:AMBER+STRICT' });
    await supports(claire, { marking: 'TLP:RED' });
    const blockers = await endorse(claire);
    expect(blockers).toEqual([expect.objectContaining({ party: 'EE' })]);
    expect(await endorse(bruno)).toEqual(blockers);
    expect(await endorse(steward)).toEqual(blockers);
  });

  test('is heard once it is shared with the owner', async () => {
    await supports(emma, { marking: 'TLP:AMBER', audience: [PARIS_MINISTRY] });
    expect(await endorse(bruno)).toBe('endorsed');
  });

  test('is no part of what is presented', async () => {
    await supports(claire);
    await pledges(emma, { party: 'GB', marking: 'TLP:AMBER+STRICT' });
    await endorse(bruno);
    await book.get(MovesService).make(as(steward), reference, move('present', '2025-09-07'));
    for (const viewer of [emma, claire, steward]) {
      const version = await book.get(VersionsService).read(viewing({ viewer }), reference, 1);
      expect(bodyOf<{ pledges: { party: string }[] }>(version).pledges.map(({ party }) => party)).toEqual([
        'EE',
      ]);
    }
  });

  test('is also a condition that a pledge waits for', async () => {
    const condition = { label: 'kept', text: 'ceasefire_in_force', marking: 'TLP:RED' };
    const { id } = bodyOf(await book.get(ConditionsService).add(as(claire), reference, condition));
    await supports(claire, { party: 'PL' });
    await supports(claire);
    await pledges(claire, { party: 'PL', activatedBy: id as string, unconditional: false });
    const blockers = await endorse(bruno);
    expect(blockers).toEqual([expect.objectContaining({ code: 'pledge_without_condition' })]);
    expect(await endorse(claire)).toEqual(blockers);
    expect(await endorse(steward)).toEqual(blockers);
  });
});

test('of a proposal for named people, what is for all of them bears on it', async () => {
  reference = await opened('TLP:RED', [bruno.person!, oliver.person!]);
  const named = [claire, bruno, oliver].map(({ person }) => person!);
  await supports(claire, { marking: 'TLP:RED', audience: named.slice(0, 2) });
  expect(await endorse(claire)).toEqual([expect.objectContaining({ party: 'EE' })]);
  expect(await endorse(oliver)).toEqual([expect.objectContaining({ code: 'not_the_owner' })]);
  await supports(claire, { marking: 'TLP:RED', audience: named });
  expect(await endorse(bruno)).toBe('endorsed');
});

/** Facts of any kind that not everybody in Paris sees. */
const NOTES = fc.array(
  fc.record({
    by: fc.constantFrom(emma, oliver, claire),
    what: fc.constantFrom('pledge' as const, 'support' as const, 'rejection' as const, 'circle' as const),
    party: fc.constantFrom('EE', 'GB', 'US', 'PL'),
  }),
  { minLength: 1, maxLength: 5 },
);

test('no note changes what stands against any move', async () => {
  const property = fc.asyncProperty(NOTES, fc.boolean(), async (notes, supported) => {
    reference = await opened();
    if (supported) await supports(claire);
    const before = await shown(bruno);
    for (const { by, what, party } of notes) {
      const marking = by === claire ? 'TLP:RED' : 'TLP:AMBER+STRICT';
      if (what === 'support') await supports(by, { party, marking });
      else if (what === 'rejection') await supports(by, { party, stance: 'rejects', marking });
      else {
        const pledge = bodyOf<{ id: string }>(await pledges(by, { party, marking }));
        if (what === 'circle') await waitForItself(by, pledge.id, marking);
      }
    }
    for (const viewer of [bruno, claire, steward]) expect(await shown(viewer)).toEqual(before);
    const found = before.moves.find(({ name }) => name === 'endorse')!.blockers;
    expect(await endorse(bruno)).toEqual(found.length === 0 ? 'endorsed' : found);
  });
  await fc.assert(property, { numRuns: Number(process.env['RUNS'] ?? 10), endOnFailure: true });
}, 120_000);

/** A pledge that waits for itself, so that a deadlock stands against the endorsement of all who see it. */
async function waitForItself(viewer: Viewer, id: string, marking: string): Promise<void> {
  const condition = { label: `itself ${id}`, text: `pledge ${id} in force`, marking };
  const added = bodyOf<{ id: string }>(
    await book.get(ConditionsService).add(as(viewer), reference, condition),
  );
  await book.get(PledgesService).patch(as(viewer), id, { activatedBy: added.id, unconditional: false });
}
