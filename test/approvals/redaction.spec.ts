import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Viewer } from '#ledger/viewer.js';
import { RuleBroken } from '#domain/rules/rule-broken.js';
import { appUrl } from '#ledger/app-role.js';
import { ApprovalsService } from '#tracker/approvals/approvals.service.js';
import type { AskedRedaction } from '#tracker/approvals/new-approval.js';
import { ClaimsService } from '#tracker/claims/claims.service.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { MovesService } from '#tracker/proposals/moves.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { SourcesService } from '#tracker/sources/sources.service.js';
import { VerificationService } from '#tracker/verification/verification.service.js';
import { ministries, type Ministries } from '../cast/ministry-people.js';
import { move } from '../cast/moves.js';
import { bodyOf } from '../cast/negotiation.js';
import { PARIS, parisTerms } from '../cast/paris-framework.js';
import { estonianCompany } from '../cast/pledges.js';
import { citing } from '../support/overridden.js';
import { acting, Book, on, viewing } from '../support/book.js';
import { overridden } from '../support/overridden.js';
import { entriesOf } from '../support/entries.js';
import { standingIn } from '../support/standing-in.js';

const SECRET = 'the “source” is Anna Petrova, of the legal service';
const session = { session: 'a session' };

let book: Book;
let people: Ministries;
let redacted = 0;

beforeAll(async () => {
  book = await Book.open();
  await book.get(PartiesService).seedStates(acting());
  people = await ministries(book);
  await book.get(ProposalsService).open(as(people.claire), parisTerms({ marking: 'TLP:GREEN' }));
}, 60_000);
afterAll(async () => {
  expect(await verified()).toMatchObject({ finding: null, redacted });
  await book.close();
});

const as = (viewer: Viewer, key?: string) =>
  acting({ viewer, ...(key !== undefined && { key: { key, fingerprint: key } }) });
const idOf = (written: { body: string }) => bodyOf<{ id: string }>(written).id;
const verified = () => book.get(VerificationService).verify(viewing());
const ask = async (redaction: AskedRedaction) =>
  idOf(await book.get(ApprovalsService).ask(as(people.claire), { redaction, reason: 'It names somebody.' }));
const approve = (id: string, viewer: Viewer) => book.get(ApprovalsService).approve(as(viewer), session, id);
const redact = async (redaction: AskedRedaction) => {
  const id = await ask(redaction);
  await approve(id, people.bruno);
  return bodyOf(await approve(id, people.diane));
};
const codes = (work: Promise<unknown>): Promise<string[]> =>
  work.then(
    () => [],
    (error: Error) => {
      if (!(error instanceof RuleBroken)) throw error;
      return error.blockers.map(({ code }) => code);
    },
  );

/** A claim whose statement holds the secret, made under an idempotency key; its id. */
const claimed = async (statement = SECRET, key?: string) =>
  idOf(
    await book.get(ClaimsService).make(as(people.claire, key), PARIS, {
      ...{ statement, kind: 'troops', domain: null, count: { min: 9, max: 9, unit: 'parties' } },
      ...{ madeBy: 'FR', statedOn: on('2025-09-04'), credibility: 1 },
    }),
  );
const statementOf = async (id: string, knownAt?: string) =>
  bodyOf<{ statement: string }>(await book.get(ClaimsService).read(viewing({ knownAt }), id)).statement;

test('a text is removed for good: from the row, from the past, and from the answers that are kept', async () => {
  const claim = await claimed(SECRET, 'claim-once');
  await book
    .get(ClaimsService)
    .retract(as(people.claire, 'retract-once'), claim, { reason: 'it names Anna Petrova' });
  const [latest] = (await entriesOf(book.lookup)).slice(-1);
  expect(await standingIn(book.lookup, 'Anna Petrova')).toBe(5);

  const done = await redact({ subject: 'claim', id: claim, fields: ['statement', 'retractionReason'] });
  redacted += 2;
  expect(done).toMatchObject({
    ...{ what: 'redaction', state: 'done' },
    redaction: { fields: ['statement', 'retractionReason'] },
  });
  expect(await standingIn(book.lookup, 'Anna Petrova')).toBe(0);
  expect([await statementOf(claim), await statementOf(claim, latest!.recorded_at)]).toEqual([
    ...['[redacted]', '[redacted]'],
  ]);
  const [entry] = (await entriesOf(book.lookup)).slice(-1);
  expect(entry).toMatchObject({
    action: 'claim.redacted',
    recorded_by: people.diane.person,
    change: { approval_request: [{ first_by: people.bruno.person, second_by: people.diane.person }] },
  });
  expect(await verified()).toMatchObject({ finding: null, redacted });
});

test('of a source, in whatever chain it was recorded; and an address is not there any more', async () => {
  const source = {
    title: `Cable: ${SECRET}`,
    publisher: 'Embassy',
    url: 'https://example.org/petrova',
    reliability: 'A',
  } as const;
  const pledge = await book.get(PledgesService).log(as(people.claire), PARIS, estonianCompany({ source }));
  const { sourceId } = bodyOf<{ sourceId: string }>(pledge);
  await book.get(SourcesService).patch(as(people.claire), sourceId, { reliability: 'B' });
  await redact({ subject: 'source', id: sourceId, fields: ['title', 'url'] });
  redacted += 2;
  expect(bodyOf(await book.get(SourcesService).read(viewing(), sourceId))).toMatchObject({
    ...{ title: '[redacted]', url: null, publisher: 'Embassy' },
  });
  expect([await standingIn(book.lookup, 'petrova'), await standingIn(book.lookup, 'Anna Petrova')]).toEqual([
    0, 0,
  ]);
  expect(await verified()).toMatchObject({ finding: null, redacted });
});

test('twice of one entry, and then no more', async () => {
  const claim = await claimed();
  await book.get(ClaimsService).retract(as(people.claire), claim, { reason: 'it was wrong' });
  await redact({ subject: 'claim', id: claim, fields: ['statement'] });
  await redact({ subject: 'claim', id: claim, fields: ['retractionReason'] });
  // The making and the retraction of it, and the first redaction, whose image of the row has the reason still.
  redacted += 3;
  expect(await verified()).toMatchObject({ finding: null, redacted });
  expect(await codes(ask({ subject: 'claim', id: claim, fields: ['statement'] }))).toEqual([
    'nothing_to_redact',
  ]);
});

test('what was redacted can be purged, and each of its entries is what the latest removal left of it', async () => {
  const claim = await claimed();
  await redact({ subject: 'claim', id: claim, fields: ['statement'] });
  await book.get(ClaimsService).retract(as(people.claire), claim, { reason: 'it was wrong' });
  const purge = { subject: 'claim', id: claim } as const;
  const asked = await book
    .get(ApprovalsService)
    .ask(as(people.claire), { purge, reason: 'Nobody needs it.' });
  await approve(idOf(asked), people.bruno);
  await approve(idOf(asked), people.diane);
  expect(await verified()).toMatchObject({ finding: null, redacted, purged: 3 });
});

test('what rules look at is not redacted, nor what was presented', async () => {
  const claim = await claimed('26 countries');
  expect(await codes(ask({ subject: 'claim', id: claim, fields: ['quote', 'statement', 'url'] }))).toEqual([
    ...['not_redactable', 'not_redactable'],
  ]);
  const reference = 'UA-SG-2025-09';
  await book.get(ProposalsService).open(as(people.claire), parisTerms({ reference }));
  const pledge = idOf(await book.get(PledgesService).log(as(people.claire), reference, estonianCompany()));
  await book.get(MovesService).make(acting(), reference, move('circulate', '2025-09-05'));
  // Estonia has no position on it.
  const steward = acting();
  await expect(
    overridden(book, steward, reference, move('endorse', '2025-09-06'), ['position_missing']),
  ).rejects.toThrow();
  const id = idOf(
    await book.get(ApprovalsService).ask(as(people.claire), {
      override: {
        proposal: reference,
        move: await citing(book, as(people.claire), move('endorse', '2025-09-06')),
        blockers: ['position_missing'],
      },
      reason: 'agreed',
    }),
  );
  await approve(id, people.bruno);
  await approve(id, people.diane);
  await book.get(MovesService).make(as(people.lucie), reference, move('present', '2025-09-07'));
  expect(await codes(ask({ subject: 'pledge', id: pledge, fields: ['wording'] }))).toEqual([
    'presented_with_it',
  ]);
});

test('PostgreSQL lets the application remove nothing that two people have not approved', async () => {
  const claim = await claimed('nothing secret');
  const id = await ask({ subject: 'claim', id: claim, fields: ['statement'] });
  await approve(id, people.bruno);
  const app = new pg.Client(appUrl(book.url));
  await app.connect();
  try {
    await app.query(`SET search_path = pledgebook; SELECT set_config('pledgebook.viewer', 'steward', false)`);
    const erase = (fields: string, fact = claim) =>
      app
        .query(
          `UPDATE entry SET change = redacted(change, 'claim', $1::uuid, $2::text[]) WHERE subject_id = $1::uuid`,
          [fact, fields],
        )
        .then(
          ({ rowCount }) => rowCount,
          ({ code }: { code: string }) => code,
        );
    expect(await erase('{statement}')).toBe('42501');
    await approve(id, people.diane);
    redacted += 1;
    expect(await erase('{statement}')).toBe(2);
    expect(await erase('{statement,made_by}')).toBe('42501');
    expect(await erase('{statement}', await claimed('another'))).toBe('42501');
  } finally {
    await app.end();
  }
});

test('verification names an entry that was changed besides, redacted or not', async () => {
  const claim = await claimed();
  await redact({ subject: 'claim', id: claim, fields: ['statement'] });
  redacted += 1;
  const made = `subject_id = '${claim}' AND action = 'claim.made'`;
  const [{ change }] = (await book.lookup.rows(`SELECT change::text FROM entry WHERE ${made}`)) as [
    { change: string },
  ];
  const set = (to: string) => book.lookup.rows(`UPDATE entry SET change = ${to} WHERE ${made}`);
  for (const tampered of [
    `jsonb_set(change, '{claim,0,count_min}', '1')`,
    `jsonb_set(change, '{claim,0,statement}', '"something else"')`,
  ]) {
    await set(tampered);
    expect((await verified()).finding).toMatchObject({
      problem: 'Its content is not what its hash was made of.',
    });
    await set(`'${change.replaceAll(`'`, `''`)}'`);
    expect(await verified()).toMatchObject({ finding: null, redacted });
  }
});
