import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MembershipsService } from '#tracker/parties/memberships.service.js';
import type { NewMembership } from '#tracker/parties/new-membership.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import { acting, Book, member, on, viewing } from '../support/book.js';
import { bodyOf } from '../cast/negotiation.js';

let book: Book;
let memberships: MembershipsService;
let britain: string;

beforeAll(async () => {
  book = await Book.open();
  memberships = book.get(MembershipsService);
  const parties = book.get(PartiesService);
  await parties.seedStates(acting());
  await parties.add(acting(), { code: 'EU', name: 'European Union', type: 'bloc' });
  await parties.add(acting(), { code: 'NATO', name: 'NATO', type: 'bloc', marking: 'TLP:GREEN' });
  britain = (await begin('EU', { member: 'GB', from: on('1973-01-01') })).id;
});

afterAll(() => book.close());

const begin = async (bloc: string, given: NewMembership) =>
  bodyOf<{ id: string }>(await memberships.begin(acting(), bloc, given));
const list = async (bloc: string, filters = {}, more = {}) =>
  JSON.parse((await memberships.list(viewing(more), bloc, { limit: 50, filters })).items) as {
    member: string;
  }[];
const party = async (code: string, more = {}) =>
  bodyOf(await book.get(PartiesService).read(viewing(more), code));
const membersOf = async (bloc: string, more = {}) => {
  const page = await book.get(PartiesService).list(viewing(more), { limit: 50, filters: { bloc } });
  return (JSON.parse(page.items) as { code: string }[]).map(({ code }) => code);
};
const refused = (...codes: string[]) => ({
  name: 'RuleBroken',
  blockers: codes.map((code) => expect.objectContaining({ code })),
});

test('a membership is recorded with its first day and its source, and marked as its bloc is', async () => {
  const given = {
    member: 'EE',
    from: on('2004-03-29'),
    source: { title: 'Accession', publisher: 'NATO', reliability: 'A' },
  } as const;
  const begun = await memberships.begin(acting(), 'NATO', given);
  const { id, sourceId } = bodyOf<{ id: string; sourceId: string }>(begun);
  expect(begun).toMatchObject({ status: 201, location: `/api/v1/parties/NATO/memberships/${id}` });
  const expected = {
    id,
    bloc: 'NATO',
    member: 'EE',
    from: '2004-03-29',
    to: null,
    sourceId,
    marking: 'TLP:GREEN',
    revision: 1,
    recordedAt: expect.any(String),
    recordedBy: 'test',
  };
  expect(bodyOf(await memberships.read(viewing(), 'NATO', id))).toEqual(expected);
  expect(await book.lookup.count('source', `id = '${sourceId}' AND marking = 'TLP:GREEN'`)).toBe(1);
  await expect(memberships.read(viewing(), 'EU', id)).rejects.toMatchObject({ name: 'NotThere' });
});

test('a membership ends on a day, and holds until then', async () => {
  const ended = await memberships.end(acting({ expected: 1 }), 'EU', britain, { to: on('2020-02-01') });
  expect(ended).toMatchObject({ status: 200, revision: 2 });
  expect(bodyOf(ended)).toMatchObject({ from: '1973-01-01', to: '2020-02-01' });
  await expect(memberships.end(acting({ expected: 1 }), 'EU', britain, { to: null })).rejects.toMatchObject({
    name: 'StaleRevision',
  });

  expect(await list('EU', { on: '2020-01-31' })).toMatchObject([{ member: 'GB' }]);
  expect(await list('EU', { on: '2020-02-01' })).toEqual([]);
  expect(await list('EU', { member: 'GB' })).toHaveLength(1);
  expect(await list('EU', { member: 'FR' })).toEqual([]);
  expect(await membersOf('EU')).toEqual([]);
  expect(await membersOf('EU', { asOf: on('2020-01-31') })).toEqual(['GB']);
  expect(await party('GB')).toMatchObject({ blocs: [] });
  expect(await party('GB', { asOf: on('2020-01-31') })).toMatchObject({ blocs: ['EU'] });
  expect(await party('EU')).toMatchObject({ members: 0 });
  expect(await party('EU', { asOf: on('2020-01-31') })).toMatchObject({ members: 1 });
});

test('what was known before the end was recorded is still known of that time', async () => {
  const [entry] = await book.lookup.rows<{ at: string }>(
    `SELECT instant(recorded_at - interval '1 microsecond') AS at FROM entry WHERE action = 'membership.ended'`,
  );
  const knownAt = entry!.at;
  expect(await list('EU', {}, { knownAt })).toMatchObject([{ member: 'GB', to: null, revision: 1 }]);
  expect(await party('GB', { knownAt })).toMatchObject({ blocs: ['EU'] });
});

test('a bloc may be left and joined again, but not joined twice', async () => {
  const first = await begin('EU', { member: 'GL', from: on('1973-01-01'), to: on('1985-02-01') });
  const second = await begin('EU', { member: 'GL', from: on('1985-02-01') });
  await expect(begin('EU', { member: 'GL', from: on('2025-01-01') })).rejects.toMatchObject(
    refused('membership_overlaps'),
  );
  await expect(memberships.end(acting({ expected: 1 }), 'EU', first.id, { to: null })).rejects.toMatchObject(
    refused('membership_overlaps'),
  );
  const ended = await memberships.end(acting({ expected: 1 }), 'EU', second.id, { to: on('1990-01-01') });
  expect(bodyOf(ended)).toMatchObject({ to: '1990-01-01' });
});

test('of two who record the same at once, one is refused', async () => {
  const results = await Promise.allSettled(
    [1, 2].map(() => begin('EU', { member: 'SE', from: on('1995-01-01') })),
  );
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await list('EU', { member: 'SE' })).toHaveLength(1);
});

test('a membership that the one who records may not see is still in the way', async () => {
  await begin('EU', { member: 'FI', from: on('1995-01-01'), marking: 'TLP:AMBER+STRICT' });
  const stranger = '018f0000-0000-7000-8000-0000000000bb';
  const viewer = member(stranger, stranger);
  expect(await list('EU', { member: 'FI' }, { viewer })).toEqual([]);
  await expect(
    memberships.begin(acting({ viewer }), 'EU', { member: 'FI', from: on('2020-01-01') }),
  ).rejects.toMatchObject({ name: 'Conflict', code: 'membership_overlaps' });
});

test('every reason why a membership cannot be recorded is given at once', async () => {
  const source = { title: 'A list', publisher: 'Somebody', reliability: 'F' } as const;
  const sourceId = '018f0000-0000-7000-8000-000000000000';
  const given = { member: 'NOBODY', from: on('2026-02-21'), to: on('2026-02-21'), source, sourceId };
  await expect(begin('FR', given)).rejects.toMatchObject(
    refused(
      'party_unknown',
      'source_unknown',
      'cited_twice',
      'in_the_future',
      'not_a_bloc',
      'range_reversed',
    ),
  );
  await expect(begin('EU', { member: 'EU', from: on('2026-02-20') })).rejects.toMatchObject(
    refused('member_of_itself'),
  );
  await expect(begin('NOBODY', given)).rejects.toMatchObject({ name: 'NotThere' });
});

test('nobody joins a bloc that has retired', async () => {
  const parties = book.get(PartiesService);
  await parties.add(acting(), { code: 'EFTA', name: 'EFTA', type: 'bloc' });
  await parties.retire(acting(), 'EFTA', { on: on('2025-01-01') });
  await expect(begin('EFTA', { member: 'NO', from: on('2025-01-01') })).rejects.toMatchObject(
    refused('bloc_retired'),
  );
  expect(await begin('EFTA', { member: 'NO', from: on('1960-05-03') })).toMatchObject({ bloc: 'EFTA' });
});
