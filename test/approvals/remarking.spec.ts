import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Viewer } from '#ledger/viewer.js';
import { RuleBroken } from '#domain/rules/rule-broken.js';
import { ApprovalsService } from '#tracker/approvals/approvals.service.js';
import type { AskedRemarking } from '#tracker/approvals/new-approval.js';
import { CommitmentStepsService } from '#tracker/pledges/commitment-steps.service.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { PositionsService } from '#tracker/positions/positions.service.js';
import { MovesService } from '#tracker/proposals/moves.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { VerificationService } from '#tracker/verification/verification.service.js';
import { ministries, type Ministries } from '../cast/ministry-people.js';
import { move } from '../cast/moves.js';
import { bodyOf } from '../cast/negotiation.js';
import { PARIS, parisTerms } from '../cast/paris-framework.js';
import { estonianCompany } from '../cast/pledges.js';
import { estonianSupport } from '../cast/positions.js';
import { acting, Book, on, viewing } from '../support/book.js';
import { entriesOf } from '../support/entries.js';
import { reading } from '../support/reading.js';

const HIDDEN = 'UA-SG-2025-02';
const session = { session: 'a session' };

let book: Book;
let people: Ministries;

beforeAll(async () => {
  book = await Book.open();
  await book.get(PartiesService).seedStates(acting());
  people = await ministries(book);
  await open(PARIS, 'TLP:GREEN');
}, 60_000);
afterAll(async () => {
  expect((await book.get(VerificationService).verify(viewing())).finding).toBeNull();
  await book.close();
});

const as = (viewer: Viewer) => acting({ viewer });
const idOf = (written: { body: string }) => bodyOf<{ id: string }>(written).id;
const open = (reference: string, marking: string) =>
  book.get(ProposalsService).open(as(people.claire), parisTerms({ reference, marking }));
const log = async (marking: string, ref = PARIS, audience?: string[]) =>
  idOf(await book.get(PledgesService).log(as(people.claire), ref, estonianCompany({ marking, audience })));
const ask = async (remarking: AskedRemarking, viewer = people.claire) =>
  idOf(await book.get(ApprovalsService).ask(as(viewer), { remarking, reason: 'It is announced.' }));
const approve = (id: string, viewer: Viewer) => book.get(ApprovalsService).approve(as(viewer), session, id);
const lower = async (remarking: AskedRemarking) => {
  const id = await ask(remarking);
  await approve(id, people.bruno);
  return bodyOf<Record<string, unknown>>(await approve(id, people.diane));
};
const seenBy = (viewer: Viewer, id: string, knownAt?: string) =>
  book
    .get(PledgesService)
    .read(viewing({ viewer, knownAt }), id)
    .then(
      () => true,
      (error: Error) => {
        if (error.name !== 'NotThere') throw error;
        return false;
      },
    );
const codes = (work: Promise<unknown>): Promise<string[]> =>
  work.then(
    () => [],
    (error: Error) => {
      if (!(error instanceof RuleBroken)) throw error;
      return error.blockers.map(({ code }) => code);
    },
  );

describe('the marking of a pledge', () => {
  test('is lowered by the second approval, in one entry for those who see it then', async () => {
    const pledge = await log('TLP:AMBER+STRICT');
    const id = await ask({ subject: 'pledge', id: pledge, marking: 'TLP:GREEN' });
    const first = bodyOf(await approve(id, people.bruno));
    expect(first).toMatchObject({ state: 'open', approvals: [{ by: people.bruno.person }] });
    expect(await seenBy(people.emma, pledge)).toBe(false);

    const before = await entriesOf(book.lookup);
    const second = bodyOf(await approve(id, people.diane));
    expect(second).toMatchObject({
      ...{ state: 'done', marking: 'TLP:GREEN', recordedBy: people.claire.person },
      approvals: [{ by: people.bruno.person }, { by: people.diane.person }],
    });
    expect(await seenBy(people.emma, pledge)).toBe(true);
    const entries = (await entriesOf(book.lookup)).slice(before.length);
    expect(entries).toMatchObject([
      { action: 'pledge.remarked', marking: 'TLP:GREEN', recorded_by: people.diane.person },
    ]);
    expect(Object.keys(entries[0]!.change).sort()).toEqual(['approval_request', 'pledge']);
  });

  test('stays what it was in the past: nobody learns what was known before they might', async () => {
    const pledge = await log('TLP:AMBER+STRICT');
    const [latest] = (await entriesOf(book.lookup)).slice(-1);
    const done = await lower({ subject: 'pledge', id: pledge, marking: 'TLP:CLEAR' });
    const [, { at }] = done.approvals as { at: string }[] as [object, { at: string }];
    expect(await seenBy(people.emma, pledge, latest!.recorded_at)).toBe(false);
    expect(await seenBy(people.claire, pledge, latest!.recorded_at)).toBe(true);
    expect([await seenBy(people.emma, pledge, at), await seenBy(people.claire, pledge, at)]).toEqual([
      ...[true, true],
    ]);
  });

  test('takes the steps of the pledge with it', async () => {
    const pledge = await log('TLP:AMBER+STRICT');
    const step = { step: 'committed', happenedOn: on('2025-09-04') } as const;
    const source = { title: 'Briefing', publisher: 'ERR News', reliability: 'B' } as const;
    await book.get(CommitmentStepsService).take(as(people.claire), pledge, { ...step, source });
    await lower({ subject: 'pledge', id: pledge, marking: 'TLP:AMBER', audience: [people.london] });
    const all = { limit: 10 };
    const steps = await book.get(CommitmentStepsService).list(viewing({ viewer: people.emma }), pledge, all);
    expect(JSON.parse(steps.items)).toMatchObject([{ step: 'committed', marking: 'TLP:AMBER' }]);
  });

  test('adds people by name to those whom it is for', async () => {
    const pledge = await log('TLP:RED', PARIS, [people.bruno.person!, people.diane.person!]);
    expect(await seenBy(people.emma, pledge)).toBe(false);
    await lower({ subject: 'pledge', id: pledge, marking: 'TLP:RED', audience: [people.emma.person!] });
    for (const one of ['claire', 'bruno', 'emma'] as const)
      expect(await seenBy(people[one], pledge)).toBe(true);
    expect(await seenBy(people.lucie, pledge)).toBe(false);
  });

  test.each([
    ['to what it is', 'TLP:AMBER', undefined, ['widens_nothing']],
    ['to fewer', 'TLP:AMBER+STRICT', undefined, ['widens_nothing']],
    ['to others instead', 'TLP:RED', ['emma'], ['narrows']],
    ['with an audience that it cannot have', 'TLP:GREEN', ['emma'], ['no_audience_with_marking']],
  ] as const)('is not lowered %s', async (_how, marking, named, expected) => {
    const pledge = await log('TLP:AMBER');
    const audience = named?.map((name) => people[name].person!);
    expect(await codes(ask({ subject: 'pledge', id: pledge, marking, audience }))).toEqual(expected);
  });

  test('is not lowered once it has changed since it was asked about', async () => {
    const pledge = await log('TLP:AMBER+STRICT');
    const id = await ask({ subject: 'pledge', id: pledge, marking: 'TLP:GREEN' });
    await approve(id, people.bruno);
    await book.get(PledgesService).patch(as(people.claire), pledge, { caveats: ['a secret'] });
    expect(await codes(approve(id, people.diane))).toEqual(['changed_since']);
    expect(await seenBy(people.emma, pledge)).toBe(false);
  });
});

test('a position about a pledge is seen by nobody who does not see the pledge', async () => {
  const pledge = await log('TLP:AMBER+STRICT');
  const about = { pledge };
  const position = idOf(
    await book.get(PositionsService).take(as(people.claire), PARIS, estonianSupport({ about })),
  );
  const remarking = { subject: 'position', id: position, marking: 'TLP:GREEN' } as const;
  expect(await codes(ask(remarking))).toEqual(['wider_than_told']);
  await lower({ subject: 'pledge', id: pledge, marking: 'TLP:GREEN' });
  expect(await lower(remarking)).toMatchObject({ state: 'done' });
});

test('a proposal is shown whole: its versions and its moves, and of what stands under it what is for those eyes', async () => {
  await open(HIDDEN, 'TLP:AMBER+STRICT');
  const wide = await log('TLP:CLEAR', HIDDEN);
  const close = await log('TLP:AMBER+STRICT', HIDDEN);
  await book.get(MovesService).make(as(people.lucie), HIDDEN, move('circulate', '2025-09-05'));
  const emma = viewing({ viewer: people.emma });
  const nothing = await reading(book, emma, [HIDDEN]);
  const [latest] = (await entriesOf(book.lookup)).slice(-1);

  const [{ id }] = (await book.lookup.rows<{ id: string }>('SELECT id FROM proposal WHERE reference = $1', [
    HIDDEN,
  ])) as [{ id: string }];
  await lower({ subject: 'proposal', id, marking: 'TLP:GREEN' });
  const read = await book.get(ProposalsService).read(emma, HIDDEN);
  expect(JSON.parse(read.body)).toMatchObject({ stage: 'consultation', marking: 'TLP:GREEN' });
  const moves = await book.get(MovesService).list(emma, HIDDEN, { limit: 10 });
  expect(JSON.parse(moves.items)).toMatchObject([{ move: 'circulate' }]);
  expect([await seenBy(people.emma, wide), await seenBy(people.emma, close)]).toEqual([true, false]);
  expect(await reading(book, { ...emma, knownAt: latest!.recorded_at }, [HIDDEN])).toEqual(nothing);
});

describe('whoever does not see a pledge', () => {
  test('finds nothing asked about it, and can say nothing to it', async () => {
    const id = await ask({ subject: 'pledge', id: await log('TLP:AMBER+STRICT'), marking: 'TLP:GREEN' });
    const approvals = book.get(ApprovalsService);
    const absent = '0198f0a2-7d4e-7c11-9a55-3f6b2c1d0e9f';
    for (const one of [id, absent]) {
      for (const work of [
        approvals.read(viewing({ viewer: people.emma }), one),
        approve(one, people.emma),
        approvals.refuse(as(people.emma), one, { reason: 'no' }),
        approvals.withdraw(as(people.emma), one),
      ])
        await expect(work).rejects.toMatchObject({ name: 'NotThere', what: 'approval request' });
    }
    const { items } = await approvals.list(viewing({ viewer: people.emma }), { limit: 500 });
    expect(items).not.toContain(id);
  });

  test('is told the same when they ask about it as about nothing', async () => {
    const hidden = await log('TLP:AMBER+STRICT');
    const absent = '0198f0a2-7d4e-7c11-9a55-3f6b2c1d0e9f';
    for (const id of [hidden, absent])
      expect(await codes(ask({ subject: 'pledge', id, marking: 'TLP:GREEN' }, people.emma))).toEqual([
        'subject_unknown',
      ]);
    const shared = await log('TLP:GREEN');
    const wider = { subject: 'pledge', id: shared, marking: 'TLP:CLEAR' } as const;
    expect(await codes(ask(wider, people.emma))).toEqual(['not_of_the_owner']);
  });

  test('is not told whom it would be shown to, though they see the pledge', async () => {
    const pledge = await log('TLP:AMBER', PARIS, [people.london]);
    const audience = ['0198f100-0000-7000-8000-000000000003'];
    const id = await ask({ subject: 'pledge', id: pledge, marking: 'TLP:AMBER', audience });
    const shown = async (viewer: Viewer) =>
      JSON.parse((await book.get(ApprovalsService).read(viewing({ viewer }), id)).body) as object;
    expect(await shown(people.bruno)).toMatchObject({
      remarking: { audience: [people.london, ...audience] },
    });
    expect(await shown(people.emma)).toMatchObject({ remarking: { audience: [] } });
  });
});
