import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ClaimsService } from '#tracker/claims/claims.service.js';
import type { NewClaim } from '#tracker/claims/new-claim.js';
import { acting, on, viewing } from '../support/book.js';
import { bodyOf, Negotiation, REFERENCE } from '../cast/negotiation.js';

let scene: Negotiation;
let claims: ClaimsService;

beforeAll(async () => {
  scene = await Negotiation.begin();
  claims = scene.book.get(ClaimsService);
});

afterAll(() => scene.close());

/** "26 countries committed", names withheld. */
const macron: NewClaim = {
  statement: '26 countries committed to deploy or to be present on land, at sea or in the air.',
  kind: 'troops',
  domain: null,
  count: { min: 26, max: 26, unit: 'parties' },
  madeBy: 'FR',
  statedOn: on('2025-09-04'),
  credibility: 2,
  source: { title: 'Press conference', publisher: 'Elysee', reliability: 'B' },
};

const make = (changes: Partial<NewClaim> = {}) => claims.make(acting(), REFERENCE, { ...macron, ...changes });

const list = async (filters = {}) =>
  (
    JSON.parse((await claims.listOf(viewing(), REFERENCE, { limit: 50, filters })).items) as {
      statement: string;
    }[]
  ).map(({ statement }) => statement);

test('a claim is recorded with its number, its author and its source', async () => {
  const made = await make();
  const claim = bodyOf<{ id: string; sourceId: string }>(made);
  expect(made).toMatchObject({ status: 201, revision: 1, location: `/api/v1/claims/${claim.id}` });
  const { source: _, ...given } = macron;
  expect(bodyOf(await claims.read(viewing(), claim.id))).toEqual({
    ...given,
    id: claim.id,
    proposal: REFERENCE,
    sourceId: claim.sourceId,
    retracted: null,
    marking: 'TLP:GREEN',
    revision: 1,
    recordedAt: expect.any(String),
    recordedBy: 'test',
    reconciliation: expect.objectContaining({ coalition: null }),
  });
  expect(await scene.book.lookup.count('source', `id = '${claim.sourceId}'`)).toBe(1);
});

test('a claim need not say by whom it was made, what it is of, or how many at most', async () => {
  const bare = { kind: null, madeBy: null, credibility: null, source: null };
  const made = await make({
    ...bare,
    statement: 'At least 10.',
    count: { min: 10, max: null, unit: 'items' },
  });
  expect(bodyOf(made)).toMatchObject({
    kind: null,
    count: { min: 10, max: null, unit: 'items' },
    madeBy: null,
    credibility: null,
    sourceId: null,
  });
});

test('every reason why a claim cannot be made is given at once', async () => {
  const given = {
    madeBy: 'XX',
    statedOn: on('2026-02-21'),
    kind: 'funding',
    domain: 'land',
    count: { min: 2, max: 1, unit: 'parties' },
  } as const;
  const codes = ['party_unknown', 'in_the_future', 'domain_means_nothing', 'range_reversed'];
  await expect(make(given)).rejects.toMatchObject({
    blockers: codes.map((code) => expect.objectContaining({ code })),
  });
  await expect(claims.make(acting(), 'UA-SG-1999-01', macron)).rejects.toMatchObject({ what: 'proposal' });
});

test('a claim that was taken back is shown to those who ask for it only', async () => {
  const made = await make({ statement: '27 countries', domain: 'sea', marking: 'TLP:CLEAR' });
  const { id } = bodyOf<{ id: string }>(made);
  expect(await list({ domain: 'sea' })).toEqual(['27 countries']);
  const reason = 'It was corrected to 26.';
  const back = await claims.retract(acting(), id, { reason });
  expect(back).toMatchObject({ status: 200, revision: 2 });
  expect(bodyOf(await claims.read(viewing(), id))).toMatchObject({ retracted: { reason } });
  expect(await list()).toEqual([macron.statement, 'At least 10.']);
  expect(await list({ retracted: true })).toEqual(['27 countries']);
  await expect(claims.retract(acting(), id, { reason })).rejects.toMatchObject({
    blockers: [expect.objectContaining({ code: 'retracted_already' })],
  });
});

test('the list can be asked for a kind, a domain or a marking', async () => {
  expect(await list({ kind: 'troops' })).toEqual([macron.statement]);
  expect(await list({ domain: 'sea', retracted: true })).toEqual(['27 countries']);
  expect(await list({ marking: 'TLP:CLEAR', retracted: true })).toEqual(['27 countries']);
});

test('on an earlier day, only what had been claimed', async () => {
  const page = await claims.listOf(viewing({ asOf: on('2025-09-03') }), REFERENCE, {
    limit: 50,
  });
  expect(page.items).toBe('[]');
});

test('what is not there cannot be read or taken back', async () => {
  const nobody = '01990000-0000-7000-8000-000000000000';
  await expect(claims.read(viewing(), nobody)).rejects.toMatchObject({ what: 'claim' });
  await expect(claims.retract(acting(), nobody, { reason: 'so' })).rejects.toMatchObject({ what: 'claim' });
});
