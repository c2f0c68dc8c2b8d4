import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Viewing } from '#ledger/act.js';
import { ClaimsService } from '#tracker/claims/claims.service.js';
import type { NewClaim } from '#tracker/claims/new-claim.js';
import { MembershipsService } from '#tracker/parties/memberships.service.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import { acting, on, viewing } from '../support/book.js';
import { bodyOf, Negotiation, REFERENCE } from '../cast/negotiation.js';

interface Reckoned {
  named: { party: string; pledges: string[] }[];
  refused: { party: string }[];
  silent: string[] | null;
  count: object;
  sentence: string;
}

interface Claim {
  id: string;
  reconciliation: {
    coalition: string | null;
    then: Reckoned;
    now: Reckoned;
    since: Record<'named' | 'noLongerNamed' | 'refused', string[]>;
  } | null;
}

let scene: Negotiation;
let claims: ClaimsService;
let made: Claim;
let company: string;

const four: NewClaim = {
  statement: 'Four countries will send troops.',
  kind: 'troops',
  domain: 'land',
  count: { min: 4, max: 4, unit: 'parties' },
  madeBy: 'FR',
  statedOn: on('2025-09-04'),
  credibility: 2,
};

/* Estonia offers a company before four are claimed, France after; Italy refuses after; Latvia says nothing. */
beforeAll(async () => {
  scene = await Negotiation.begin();
  claims = scene.book.get(ClaimsService);
  company = await scene.pledge({ pledgedOn: on('2025-08-30') });
  await scene.pledge({ party: 'FR', pledgedOn: on('2025-11-01') });
  await scene.pledge({ party: 'GB', kind: 'training', domain: null, pledgedOn: on('2025-08-30') });
  await scene.pledge({
    ...{ party: 'IT', polarity: 'refusal', quantity: null, unconditional: false },
    ...{ commitment: null, pledgedOn: on('2025-10-01') },
  });
  made = bodyOf<Claim>(await claims.make(acting(), REFERENCE, four));
});

afterAll(() => scene.close());

const read = async (past: Partial<Viewing> = {}, coalition?: string) =>
  bodyOf<Claim>(await claims.read(viewing(past), made.id, coalition)).reconciliation!;
const parties = (named: readonly { party: string }[]) => named.map(({ party }) => party);

test('a claim is held against the pledges with a name, on its day and now', async () => {
  const { then, now, since } = await read();
  expect([parties(then.named), parties(now.named), parties(now.refused)]).toEqual([
    ['EE'],
    ['EE', 'FR'],
    ['IT'],
  ]);
  expect(then.named[0]!.pledges).toEqual([company]);
  expect(since).toEqual({ named: ['FR'], noLongerNamed: [], refused: ['IT'] });
  expect(then.sentence).toBe('Four parties claimed: one named, three unnamed.');
  expect(now.count).toEqual({
    named: { least: 2, most: 2 },
    unnamed: { least: 2, most: 2 },
    overNamed: 0,
  });
});

test('who records it is answered with the same', async () => {
  expect(made).toEqual(bodyOf(await claims.read(viewing(), made.id)));
});

test('on an earlier day it comes to what was so by then', async () => {
  const { now, since } = await read({ asOf: on('2025-10-15') });
  expect([parties(now.named), since.refused]).toEqual([['EE'], ['IT']]);
});

test('who is silent is asked of the coalition there is, or of another bloc', async () => {
  const unasked = await read();
  expect([unasked.coalition, unasked.now.silent]).toEqual([null, null]);
  expect((await read({}, 'EU')).now.silent).toEqual([]);

  const book = scene.book;
  await book.get(PartiesService).add(acting(), { code: 'COTW', name: 'Coalition', type: 'bloc' });
  for (const member of ['EE', 'LV', 'IT'])
    await book.get(MembershipsService).begin(acting(), 'COTW', { member, from: on('2025-03-02') });
  const { coalition, now } = await read();
  expect([coalition, now.silent]).toEqual(['COTW', ['LV']]);
});

test('a coalition that is not there is refused, even where there is nothing to reconcile', async () => {
  const blockers = [expect.objectContaining({ code: 'bloc_unknown', pointer: '/coalition' })];
  await expect(read({}, 'FR')).rejects.toMatchObject({ blockers });
  const request = { limit: 50, coalition: 'NOBODY', filters: { retracted: true } };
  await expect(claims.listOf(viewing(), REFERENCE, request)).rejects.toMatchObject({ blockers });
});

test('a list reconciles each of its claims, and none that was taken back', async () => {
  const other = { ...four, count: { min: 1, max: null, unit: 'personnel' } } as const;
  const { id } = bodyOf<Claim>(await claims.make(acting(), REFERENCE, other));
  const list = async (retracted: boolean) => {
    const request = { limit: 50, filters: { retracted } };
    const { items } = await claims.listOf(viewing(), REFERENCE, request);
    return JSON.parse(items) as Claim[];
  };
  const [first, second] = await list(false);
  expect(first).toEqual(bodyOf(await claims.read(viewing(), made.id)));
  expect(second!.reconciliation!.now.count).toMatchObject({ named: { least: 100, most: 500 } });

  const back = await claims.retract(acting(), id, { reason: 'It was misheard.' });
  expect(bodyOf<Claim>(back).reconciliation).toBeNull();
  expect((await list(true)).map(({ reconciliation }) => reconciliation)).toEqual([null]);
});
