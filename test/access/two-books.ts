import type { Marking } from '#domain/vocabulary/markings.js';
import type { Viewer } from '#ledger/viewer.js';
import { KeysService } from '#tracker/keys/keys.service.js';
import { OrganisationsService } from '#tracker/organisations/organisations.service.js';
import { PeopleService } from '#tracker/people/people.service.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { PositionsService } from '#tracker/positions/positions.service.js';
import { MovesService } from '#tracker/proposals/moves.service.js';
import { move } from '../cast/moves.js';
import { bodyOf } from '../cast/negotiation.js';
import { PARIS } from '../cast/paris-framework.js';
import { estonianCompany } from '../cast/pledges.js';
import { estonianSupport } from '../cast/positions.js';
import { acting, Book, cloneTemplate } from '../support/book.js';
import type { Lookup } from '../support/lookup.js';
import { ministriesBook } from './ministries-book.js';
import { keepSecrets } from './secrets.js';
import { signedIn, type Everybody } from './signed-in.js';

/** Two databases with the same book and the same people, but for what is kept secret in one of them; owner's URLs. */
export interface TwoBooks {
  readonly withSecrets: string;
  readonly without: string;
  readonly everybody: Everybody;
  /** The last instant of what both have, and an instant after the secrets were recorded. */
  readonly instants: readonly [string, string];
}

export interface Kept {
  readonly by: (everybody: Everybody) => Viewer;
  /** Each in which every kind of secret is kept. */
  readonly markings: readonly Exclude<Marking, 'TLP:CLEAR' | 'TLP:GREEN'>[];
  /** Whether somebody with a key is of the keeper's organisation in one of the books alone, and an organisation there is. */
  readonly people: boolean;
}

/** @param kept what there is in one of the books alone */
export async function twoBooks(kept: Kept): Promise<TwoBooks> {
  const url = await cloneTemplate();
  const everybody = await signedIn(url);
  const book = await Book.on(url);
  const owners = { claire: everybody.Paris.approver.viewer, emma: everybody.London.approver.viewer };
  const pledges = await ministriesBook(book, owners);
  await secondVersion(book, owners.emma);
  const before = await lastInstant(book.lookup);
  await book.leave();
  const without = await cloneTemplate(url);
  const secret = await Book.on(url);
  const keeper = kept.by(everybody);
  await keepSecrets(secret, keeper, kept.markings, { proposal: PARIS, pledges });
  await intoVersion(secret, keeper, kept.markings);
  if (kept.people) await somebody(secret, keeper.organisation);
  const after = await lastInstant(secret.lookup);
  await secret.leave();
  return { withSecrets: url, without, everybody, instants: [before, after] };
}

/** The proposal of London, which everybody sees who has a key. */
const TWICE = 'UA-SG-2025-02';

/** One version of it is presented, and keeps what was in it; the next is open. */
async function secondVersion(book: Book, emma: Viewer): Promise<void> {
  const london = acting({ viewer: emma });
  const moves = book.get(MovesService);
  await book.get(PositionsService).take(london, TWICE, estonianSupport({ party: 'GB' }));
  await moves.make(london, TWICE, move('circulate', '2025-09-05'));
  await moves.make(london, TWICE, move('endorse', '2025-12-01'));
  await moves.make(london, TWICE, move('present', '2025-12-15', { presenter: 'GB' }));
  await moves.make(london, TWICE, move('counter', '2026-01-10'));
}

/** In one of the books alone something is in the open version that is not in the one before. */
async function intoVersion(book: Book, keeper: Viewer, markings: Kept['markings']): Promise<void> {
  for (const marking of markings)
    await book
      .get(PledgesService)
      .log(acting({ viewer: keeper }), TWICE, estonianCompany({ marking, party: 'LV' }));
}

const OPERATOR = { role: 'admin', scopes: null } as const;

async function somebody(book: Book, organisation: string): Promise<void> {
  const hidden = { name: 'Hidden', email: 'hidden@example.org', role: 'viewer', organisation } as const;
  const added = await book.get(PeopleService).add(acting(), OPERATOR, hidden);
  const { id: person } = bodyOf<{ id: string }>(added);
  await book.get(KeysService).make(acting(), OPERATOR, { name: 'hidden', person });
  await book.get(OrganisationsService).add(acting(), { name: 'Hidden' });
}

async function lastInstant(lookup: Lookup): Promise<string> {
  const [row] = await lookup.rows<{ at: string }>(
    `SELECT pledgebook.instant(max(recorded_at)) AS at FROM entry`,
  );
  return row!.at;
}
