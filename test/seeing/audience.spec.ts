import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Viewer } from '#ledger/viewer.js';
import { RuleBroken } from '#domain/rules/rule-broken.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import type { NewPledge } from '#tracker/pledges/new-pledge.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { SourcesService } from '#tracker/sources/sources.service.js';
import { SupportService } from '#tracker/support/support.service.js';
import { bruno, claire, emma, grace, LONDON_MINISTRY, oliver, PARIS_MINISTRY } from '../cast/ministries.js';
import { bodyOf } from '../cast/negotiation.js';
import { parisTerms } from '../cast/paris-framework.js';
import { estonianCompany } from '../cast/pledges.js';
import { acting, Book, viewing } from '../support/book.js';

const EVERYBODY = { claire, bruno, emma, oliver, grace };
const SHARED = 'UA-SG-2025-01';
const OPEN = 'UA-SG-2025-02';

let book: Book;

beforeAll(async () => {
  book = await Book.open();
  await book.get(PartiesService).seedStates(acting());
  const shared = { reference: SHARED, marking: 'TLP:AMBER', audience: [LONDON_MINISTRY] };
  await book.get(ProposalsService).open(acting({ viewer: claire }), parisTerms(shared));
  await book
    .get(ProposalsService)
    .open(acting({ viewer: claire }), parisTerms({ reference: OPEN, marking: 'TLP:GREEN' }));
}, 60_000);
afterAll(() => book.close());

const log = async (viewer: Viewer, reference: string, marked: Partial<NewPledge>): Promise<string> =>
  bodyOf<{ id: string }>(
    await book.get(PledgesService).log(acting({ viewer }), reference, estonianCompany(marked)),
  ).id;

/** Who of everybody sees a pledge. */
async function seenBy(id: string): Promise<string[]> {
  const seeing: string[] = [];
  for (const [who, viewer] of Object.entries(EVERYBODY))
    await book
      .get(PledgesService)
      .read(viewing({ viewer }), id)
      .then(
        () => seeing.push(who),
        (error: Error) => expect(error.name).toBe('NotThere'),
      );
  return seeing;
}

test('what is shared is for the organisations it is shared with, and what stands with it too', async () => {
  expect(await seenBy(await log(emma, SHARED, {}))).toEqual(['claire', 'bruno', 'emma', 'oliver']);
  const own = { marking: 'TLP:AMBER', audience: [PARIS_MINISTRY] };
  expect(await seenBy(await log(emma, OPEN, own))).toEqual(['claire', 'bruno', 'emma', 'oliver']);
  expect(await seenBy(await log(emma, OPEN, { marking: 'TLP:AMBER' }))).toEqual(['emma', 'oliver']);
});

test('what is for named people is for whoever records it too', async () => {
  const named = { marking: 'TLP:RED', audience: [oliver.person!] };
  expect(await seenBy(await log(claire, OPEN, named))).toEqual(['claire', 'oliver']);
  expect(await seenBy(await log(grace, OPEN, { marking: 'TLP:RED' }))).toEqual(['grace']);
});

test('what is marked wider than its proposal is not seen without it', async () => {
  const everyone = ['claire', 'bruno', 'emma', 'oliver'];
  expect(await seenBy(await log(emma, SHARED, { marking: 'TLP:CLEAR' }))).toEqual(everyone);
});

test('a source that comes with a fact is for its eyes, unless it is marked for itself', async () => {
  const source = { title: 'Cable', publisher: 'Embassy', reliability: 'A', marking: 'TLP:RED' } as const;
  const id = await log(emma, OPEN, { marking: 'TLP:GREEN', source });
  const cited = async (viewer: Viewer) =>
    bodyOf<{ sourceId: string | null }>(await book.get(PledgesService).read(viewing({ viewer }), id))
      .sourceId;
  expect(await cited(oliver)).toBeNull();
  const found = await book.get(SourcesService).read(viewing({ viewer: emma }), (await cited(emma))!);
  expect(bodyOf(found)).toMatchObject({ marking: 'TLP:RED' });
});

test('other markings have no audience', async () => {
  const audience = [LONDON_MINISTRY];
  for (const marked of [{ marking: 'TLP:GREEN', audience }, { audience }]) {
    const refused = await log(claire, OPEN, marked).catch((error: RuleBroken) => error.blockers);
    expect(refused).toMatchObject([{ code: 'no_audience_with_marking', pointer: '/audience' }]);
  }
});

test('an answer about many facts says to whom it was cut', async () => {
  const cut = async (viewer: Viewer) =>
    bodyOf<{ cutTo: object }>({ body: await book.get(SupportService).read(viewing({ viewer }), OPEN) }).cutTo;
  const { organisation, person } = emma;
  expect(await cut(emma)).toEqual({ marking: 'TLP:RED', organisation, person });
  expect(await cut(acting().viewer)).toEqual({ marking: 'TLP:RED', organisation: null, person: null });
});
