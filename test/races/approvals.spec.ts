import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Viewer } from '#ledger/viewer.js';
import { ApprovalsService } from '#tracker/approvals/approvals.service.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { SourcesService } from '#tracker/sources/sources.service.js';
import { VerificationService } from '#tracker/verification/verification.service.js';
import { ministries, somebody, type Ministries } from '../cast/ministry-people.js';
import { bodyOf } from '../cast/negotiation.js';
import { PARIS, parisTerms } from '../cast/paris-framework.js';
import { estonianCompany } from '../cast/pledges.js';
import { acting, Book, viewing } from '../support/book.js';

const AT_ONCE = 8;
const ROUNDS = 4;
const session = { session: 'a session' };

let book: Book;
let people: Ministries;
let approvers: Viewer[];

beforeAll(async () => {
  book = await Book.open();
  await book.get(PartiesService).seedStates(acting());
  people = await ministries(book);
  approvers = [];
  for (let i = 0; i < AT_ONCE; i++) approvers.push(await somebody(book, people.paris, 'approver'));
  await book.get(ProposalsService).open(as(people.claire), parisTerms({ marking: 'TLP:GREEN' }));
}, 60_000);
afterAll(async () => {
  expect((await book.get(VerificationService).verify(viewing())).finding).toBeNull();
  await book.close();
});

const as = (viewer: Viewer) => acting({ viewer });
const idOf = (written: { body: string }) => bodyOf<{ id: string }>(written).id;
const approve = (id: string, viewer: Viewer) => book.get(ApprovalsService).approve(as(viewer), session, id);

/** Something for the organisation alone, in a proposal's chain or in the book's, that everybody shall see. */
async function asked(subject: 'pledge' | 'source'): Promise<{ id: string; request: string }> {
  const marking = 'TLP:AMBER+STRICT';
  const cable = { title: 'Cable', publisher: 'Embassy', reliability: 'A', marking } as const;
  const id = idOf(
    subject === 'pledge'
      ? await book.get(PledgesService).log(as(people.claire), PARIS, estonianCompany({ marking }))
      : await book.get(SourcesService).add(as(people.claire), cable),
  );
  const remarking = { subject, id, marking: 'TLP:GREEN' };
  const request = idOf(
    await book.get(ApprovalsService).ask(as(people.claire), { remarking, reason: 'It is announced.' }),
  );
  return { id, request };
}

const timesDone = async (id: string): Promise<number> => {
  const [found] = await book.lookup.rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM entry WHERE subject_id = $1 AND action LIKE '%.remarked'`,
    [id],
  );
  return found!.n;
};

test.each(['pledge', 'source'] as const)('of many who approve a %s at once, two do', async (subject) => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id, request } = await asked(subject);
    const all = await Promise.allSettled(approvers.map((one) => approve(request, one)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    for (const one of all) {
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ name: 'RuleBroken' });
    }
    expect(await timesDone(id)).toBe(1);
  }
});

test('of many approvals by one person at once, one counts', async () => {
  const { id, request } = await asked('pledge');
  const all = await Promise.allSettled(approvers.map(() => approve(request, people.bruno)));
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await timesDone(id)).toBe(0);
});

test('what is withdrawn while it is approved is either done or withdrawn', async () => {
  const ends = new Set<string>();
  for (let round = 0; round < 2 * ROUNDS; round++) {
    const { id, request } = await asked('source');
    await approve(request, people.bruno);
    const withdraw = () => book.get(ApprovalsService).withdraw(as(people.claire), request);
    const second = () => approve(request, people.diane);
    const work = round % 2 === 0 ? [withdraw, second] : [second, withdraw];
    const all = await Promise.allSettled(work.map((one) => one()));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { state } = bodyOf<{ state: string }>(await book.get(ApprovalsService).read(viewing(), request));
    expect(await timesDone(id)).toBe(state === 'done' ? 1 : 0);
    ends.add(state);
  }
  expect([...ends].every((state) => ['done', 'withdrawn'].includes(state))).toBe(true);
});
