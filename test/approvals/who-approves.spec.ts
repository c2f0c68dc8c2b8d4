import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { steward, type Viewer } from '#ledger/viewer.js';
import { RuleBroken } from '#domain/rules/rule-broken.js';
import { ApprovalsService } from '#tracker/approvals/approvals.service.js';
import { IdentitiesService } from '#tracker/identities/identities.service.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { signIn } from '#tracker/sessions/sign-in.js';
import { keyMadeBy, ministries, somebody, type Ministries } from '../cast/ministry-people.js';
import { bodyOf } from '../cast/negotiation.js';
import { PARIS, parisTerms } from '../cast/paris-framework.js';
import { estonianCompany } from '../cast/pledges.js';
import { acting, Book, viewing } from '../support/book.js';

const session = { session: 'a session' };

let book: Book;
let people: Ministries;
let approvals: ApprovalsService;

beforeAll(async () => {
  book = await Book.open();
  approvals = book.get(ApprovalsService);
  await book.get(PartiesService).seedStates(acting());
  people = await ministries(book);
  const terms = parisTerms({ marking: 'TLP:GREEN' });
  await book.get(ProposalsService).open(as(people.claire), terms);
}, 60_000);
afterAll(() => book.close());

const as = (viewer: Viewer) => acting({ viewer });
const idOf = (written: { body: string }) => bodyOf<{ id: string }>(written).id;
const logged = async (by: Viewer) =>
  idOf(await book.get(PledgesService).log(as(by), PARIS, estonianCompany({ marking: 'TLP:AMBER' })));
const asked = async (by: Viewer, pledge: string) => {
  const remarking = { subject: 'pledge', id: pledge, marking: 'TLP:GREEN' } as const;
  return idOf(await approvals.ask(as(by), { remarking, reason: 'It is announced.' }));
};
const codes = (work: Promise<unknown>): Promise<string[]> =>
  work.then(
    () => [],
    (error: Error) => {
      if (!(error instanceof RuleBroken)) throw error;
      return error.blockers.map(({ code }) => code);
    },
  );
const approving = (viewer: Viewer, id: string, by: { session?: string } = session) =>
  codes(approvals.approve(as(viewer), by, id));
const stateOf = async (id: string) => bodyOf<{ state: string }>(await approvals.read(viewing(), id)).state;

describe('a request is approved by nobody', () => {
  test('who asked for it, nor by the operator, nor with a key, nor by one person twice', async () => {
    const id = await asked(people.bruno, await logged(people.claire));
    expect(await approving(people.bruno, id)).toEqual(['asked_for_it']);
    expect(await approving(steward('admin-key'), id, {})).toEqual(['not_a_person', 'not_of_the_owner']);
    expect(await approving(await keyMadeBy(book, people.admin), id, {})).toEqual(['not_a_person']);
    expect(await approving(people.diane, id, {})).toEqual(['no_session']);
    expect(await approving(people.diane, id)).toEqual([]);
    expect(await approving(people.diane, id)).toEqual(['approved_already']);
    expect(await stateOf(id)).toBe('open');
    expect(await approving(people.lucie, id)).toEqual([]);
    expect(await stateOf(id)).toBe('done');
  });

  test('who recorded what it is about, or corrected it, whatever else they are', async () => {
    const pledge = await logged(people.lucie);
    await book.get(PledgesService).patch(as(people.diane), pledge, { caveats: [] });
    const id = await asked(people.claire, pledge);
    expect(await approving(people.lucie, id)).toEqual(['recorded_it']);
    expect(await approving(people.diane, id)).toEqual(['recorded_it']);
    expect(await approving(people.claire, id)).toEqual(['asked_for_it']);
    expect(await approving(people.bruno, id)).toEqual([]);
  });

  test('who made the key with which it was recorded, also where that is nobody’s', async () => {
    const script = await keyMadeBy(book, people.admin);
    const recorded = await asked(people.claire, await logged(script));
    expect(await approving(people.admin, recorded)).toEqual(['recorded_it']);
    expect(await approving(people.bruno, recorded)).toEqual([]);
    const askedWith = await asked(script, await logged(people.claire));
    expect(await approving(people.admin, askedWith)).toEqual(['asked_for_it']);
  });

  test('who made a key for the person who recorded it: they could have', async () => {
    const other = await somebody(book, people.paris, 'admin');
    const ann = await somebody(book, people.paris, 'analyst');
    await keyMadeBy(book, other, ann.person!);
    const id = await asked(people.claire, await logged(ann));
    expect(await approving(other, id)).toEqual(['recorded_it']);
    expect(await approving(people.admin, id)).toEqual([]);
  });

  test('who could be who approved before: in by another way, or known to a provider by the same name', async () => {
    const begun = async (viewer: Viewer, how: 'password' | 'oidc') => {
      const { body } = await signIn(book.ledger, as(viewer), how, { operation: 'POST /api/v1/sessions' });
      return { session: (JSON.parse(body) as { id: string }).id };
    };
    const [ann, bea, cid] = [
      await somebody(book, people.paris, 'approver'),
      await somebody(book, people.paris, 'approver'),
      await somebody(book, people.paris, 'approver'),
    ];
    const by = { role: 'admin', scopes: null } as const;
    const known = (viewer: Viewer, subject: string) =>
      book.get(IdentitiesService).link(acting(), by, viewer.person!, { issuer: 'https://idp', subject });
    const [anns, beas] = [await begun(ann, 'password'), await begun(bea, 'oidc')];
    const first = await asked(people.claire, await logged(people.claire));
    expect(await approving(ann, first, anns)).toEqual([]);
    expect(await approving(bea, first, beas)).toEqual(['other_way_in']);
    expect(await approving(bea, first, await begun(bea, 'password'))).toEqual(['other_way_in']);
    expect(await approving(cid, first, await begun(cid, 'password'))).toEqual([]);

    const second = await asked(people.claire, await logged(people.claire));
    const name = await known(ann, 'the same');
    expect(await approving(ann, second, await begun(ann, 'oidc'))).toEqual([]);
    await book.get(IdentitiesService).remove(acting(), idOf(name));
    await known(cid, 'the same');
    expect(await approving(cid, second, await begun(cid, 'oidc'))).toEqual(['same_identity']);
    expect(await approving(bea, second, beas)).toEqual([]);
  });

  test('of another organisation, though they see what it is about', async () => {
    const pledge = idOf(
      await book
        .get(PledgesService)
        .log(as(people.claire), PARIS, estonianCompany({ marking: 'TLP:AMBER', audience: [people.london] })),
    );
    const id = await asked(people.claire, pledge);
    expect(await approving(people.emma, id)).toEqual(['not_of_the_owner']);
    expect(await codes(approvals.refuse(as(people.emma), id, { reason: 'no' }))).toEqual([
      'not_of_the_owner',
    ]);
  });
});

describe('what is open no longer', () => {
  let id: string;

  beforeEach(async () => {
    id = await asked(people.claire, await logged(people.claire));
    expect(await approving(people.bruno, id)).toEqual([]);
  });

  test('is done once', async () => {
    expect(await approving(people.diane, id)).toEqual([]);
    expect(await approving(people.lucie, id)).toEqual(['approval_done', 'changed_since']);
    expect(await codes(approvals.withdraw(as(people.claire), id))).toEqual(['approval_done']);
  });

  test('was withdrawn by who asked, and by nobody else', async () => {
    expect(await codes(approvals.withdraw(as(people.bruno), id))).toEqual(['not_yours']);
    await approvals.withdraw(as(people.claire), id);
    expect(await stateOf(id)).toBe('withdrawn');
    expect(await approving(people.diane, id)).toEqual(['approval_withdrawn']);
  });

  test('was refused, with a reason', async () => {
    const refused = bodyOf(await approvals.refuse(as(people.diane), id, { reason: 'too early' }));
    expect(refused).toMatchObject({
      state: 'refused',
      refusal: { by: people.diane.person, reason: 'too early' },
    });
    expect(await approving(people.lucie, id)).toEqual(['approval_refused']);
  });

  test('has expired after fourteen days', async () => {
    const back = (by: string) =>
      book.lookup.rows(
        `UPDATE approval_request SET recorded_at = clock_timestamp() - $1::interval WHERE id = $2`,
        [by, id],
      );
    await back('13 days 23:59:00');
    expect(await stateOf(id)).toBe('open');
    await back('14 days');
    expect(await stateOf(id)).toBe('expired');
    expect(await approving(people.diane, id)).toEqual(['approval_expired']);
    const listed = async (state: string) =>
      (await approvals.list(viewing(), { limit: 500, filters: { state } })).items.includes(id);
    expect([await listed('expired'), await listed('open')]).toEqual([true, false]);
  });
});

test('PostgreSQL itself takes no two approvals by one, nor one by who asked', async () => {
  const id = await asked(people.claire, await logged(people.claire));
  const set = (first: string | null, second: string | null) =>
    book.lookup.rows(
      `UPDATE approval_request SET first_by = $1::uuid, first_at = CASE WHEN $1::uuid IS NOT NULL THEN now() END,
         second_by = $2::uuid, second_at = CASE WHEN $2::uuid IS NOT NULL THEN now() END WHERE id = $3`,
      [first, second, id],
    );
  const [bruno, claire] = [people.bruno.person!, people.claire.person!];
  for (const [first, second] of [
    [bruno, bruno],
    [claire, bruno],
    [bruno, claire],
    [null, bruno],
  ] as const)
    await expect(set(first, second)).rejects.toMatchObject({ code: '23514' });
});
