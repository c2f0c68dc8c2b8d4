import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Viewer } from '#ledger/viewer.js';
import { LostRace } from '#domain/rules/lost-race.js';
import { RuleBroken } from '#domain/rules/rule-broken.js';
import { ApprovalsService } from '#tracker/approvals/approvals.service.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { MovesService } from '#tracker/proposals/moves.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { VerificationService } from '#tracker/verification/verification.service.js';
import { ministries, type Ministries } from '../cast/ministry-people.js';
import { move } from '../cast/moves.js';
import { bodyOf } from '../cast/negotiation.js';
import { parisTerms } from '../cast/paris-framework.js';
import { estonianCompany } from '../cast/pledges.js';
import { acting, Book, viewing } from '../support/book.js';
import { entriesOf } from '../support/entries.js';
import { citing } from '../support/overridden.js';

const session = { session: 'a session' };

let book: Book;
let people: Ministries;
let approvals: ApprovalsService;
let last = 0;

beforeAll(async () => {
  book = await Book.open();
  approvals = book.get(ApprovalsService);
  await book.get(PartiesService).seedStates(acting());
  people = await ministries(book);
}, 60_000);
afterAll(async () => {
  expect((await book.get(VerificationService).verify(viewing())).finding).toBeNull();
  await book.close();
});

const as = (viewer: Viewer) => acting({ viewer });
const idOf = (written: { body: string }) => bodyOf<{ id: string }>(written).id;
const approve = (id: string, viewer: Viewer) => approvals.approve(as(viewer), session, id);

/** A draft of Paris with nothing but its clauses: circulating it wants a pledge. */
async function draft(changes = {}): Promise<string> {
  const reference = `UA-SG-2025-${String(++last).padStart(2, '0')}`;
  await book.get(ProposalsService).open(as(people.claire), parisTerms({ reference, ...changes }));
  return reference;
}

const ask = async (
  proposal: string,
  name: string,
  blockers: readonly string[],
  day = '2025-09-01',
  viewer = people.claire,
) =>
  idOf(
    await approvals.ask(as(viewer), {
      override: { proposal, move: await citing(book, as(viewer), move(name, day)), blockers },
      reason: 'The leaders agreed.',
    }),
  );
const codes = (work: Promise<unknown>): Promise<string[]> =>
  work.then(
    () => [],
    (error: Error) => {
      if (!(error instanceof RuleBroken) && !(error instanceof LostRace)) throw error;
      return error.blockers.map(({ code }) => code);
    },
  );
const shown = async (reference: string, viewer = people.claire) =>
  bodyOf<{ stage: string }>(await book.get(ProposalsService).read(viewing({ viewer }), reference));
const history = async (reference: string, viewer = people.claire) =>
  JSON.parse(
    (await book.get(MovesService).list(viewing({ viewer }), reference, { limit: 9 })).items,
  ) as object[];

describe('what stands against a move', () => {
  test('is not asked about with a source that is not recorded yet: nobody could read all of it, nor redact it', async () => {
    const proposal = await draft();
    const cites = move('circulate', '2025-09-01');
    const asked = { override: { proposal, move: cites, blockers: ['pledge_missing'] }, reason: 'Agreed.' };
    expect(await codes(approvals.ask(as(people.claire), asked))).toEqual(['source_not_recorded']);
  });

  test('is set aside by the second approval, which makes the move, marked with both', async () => {
    const reference = await draft();
    const id = await ask(reference, 'circulate', ['pledge_missing']);
    await approve(id, people.bruno);
    expect((await shown(reference)).stage).toBe('draft');
    const before = (await entriesOf(book.lookup)).length;
    const done = bodyOf(await approve(id, people.diane));
    expect(done).toMatchObject({
      ...{ state: 'done', what: 'override', remarking: null },
      override: {
        blockers: [{ code: 'pledge_missing' }],
        move: { move: 'circulate', happenedOn: '2025-09-01' },
      },
    });
    expect((await shown(reference)).stage).toBe('consultation');
    expect(await history(reference)).toMatchObject([
      {
        move: 'circulate',
        recordedBy: people.diane.person,
        override: {
          reason: 'The leaders agreed.',
          blockers: [{ code: 'pledge_missing' }],
          approvedBy: [people.bruno.person, people.diane.person],
        },
      },
    ]);
    const entries = (await entriesOf(book.lookup)).slice(before);
    expect(entries.map(({ action }) => action)).toEqual(['proposal.circulated']);
    expect(entries[0]!.change).toHaveProperty('approval_request');
  });

  test.each([
    ['that is not there', ['pledge_missing', 'clause_missing'], ['not_in_the_way']],
    ['in part', ['beneficiary_missing'], ['pledge_missing']],
    ['by another name', ['anything'], ['beneficiary_missing', 'pledge_missing', 'not_in_the_way']],
  ])('is not set aside %s', async (_how, asked, expected) => {
    const reference = await draft(expected.length > 1 || asked.length === 1 ? { beneficiary: null } : {});
    expect((await codes(ask(reference, 'circulate', asked))).sort()).toEqual(expected.sort());
  });

  test('is not set aside where it is the table, the days, or what the move has to bring', async () => {
    const reference = await draft();
    expect(await codes(ask(reference, 'accept', []))).toContain('wrong_stage');
    expect(await codes(ask(reference, 'circulate', ['pledge_missing'], '2025-08-01'))).toEqual([
      'before_opening',
    ]);
    expect(await codes(ask(reference, 'circulate', ['pledge_missing'], '2999-01-01'))).toEqual([
      'in_the_future',
    ]);
  });

  test('is not set aside if it has come up since, also where it is of the same kind', async () => {
    const reference = await draft();
    const pledge = (party: string) =>
      book.get(PledgesService).log(as(people.claire), reference, estonianCompany({ party }));
    await pledge('EE');
    await book.get(MovesService).make(as(people.lucie), reference, move('circulate', '2025-09-01'));
    const id = await ask(reference, 'endorse', ['position_missing'], '2025-09-05');
    await approve(id, people.bruno);
    await pledge('GB');
    expect(await codes(approve(id, people.diane))).toEqual(['position_missing']);
    expect((await shown(reference)).stage).toBe('consultation');
    expect(bodyOf(await approvals.read(viewing(), id))).toMatchObject({ state: 'open' });
  });

  test('is no matter any more once the proposal has moved, or has been changed', async () => {
    const reference = await draft();
    const id = await ask(reference, 'circulate', ['pledge_missing']);
    await book.get(ProposalsService).patch(as(people.claire), reference, { title: 'Another plan' });
    expect(await codes(approve(id, people.bruno))).toEqual(['changed_since']);
  });

  test('is not for others to set aside, who see the proposal', async () => {
    const reference = await draft({ marking: 'TLP:GREEN' });
    expect(await codes(ask(reference, 'circulate', ['pledge_missing'], '2025-09-01', people.emma))).toEqual([
      'not_the_owner',
    ]);
  });
});

test('somebody asks for one thing', async () => {
  const reference = await draft();
  expect(await codes(approvals.ask(as(people.claire), { reason: 'why not' }))).toEqual(['asks_one_thing']);
  const override = { proposal: reference, move: move('circulate', '2025-09-01'), blockers: [] };
  const remarking = { subject: 'proposal', id: reference, marking: 'TLP:CLEAR' } as const;
  expect(await codes(approvals.ask(as(people.claire), { override, remarking, reason: 'both' }))).toEqual([
    'asks_one_thing',
  ]);
});
