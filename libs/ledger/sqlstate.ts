import { isNativeError } from 'node:util/types';
import { BadValue, Conflict, DatabaseAway } from './errors.js';

const BAD_VALUE = new Set(['22P02', '22021', '22003', '22007', '22008', '22P05', '22001']);
const CANCELLED_OR_STOPPING = new Set([
  '57014',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '25P03',
  '25P04',
  '55P03',
]);
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'ETIMEDOUT',
  'ENOENT',
  'EAI_AGAIN',
]);
const LOST_CONNECTION =
  /Connection terminated|timeout expired|timeout exceeded when trying to connect|not queryable|Client was closed|Query read timeout/;

/** Sentences for the unique constraints that a caller can run into. */
const TAKEN: Record<string, [code: string, message: string]> = {
  proposal_reference: ['duplicate_reference', 'There is a proposal with this reference already.'],
  party_code: ['duplicate_code', 'There is a party with this code already.'],
  event_type_name: ['duplicate_name', 'There is an event type with this name already.'],
  condition_label: ['duplicate_label', 'The proposal has a condition with this label already.'],
  organisation_name: ['duplicate_name', 'There is an organisation with this name already.'],
  person_email: ['duplicate_email', 'There is a person with this email address already.'],
  identity_subject: ['duplicate_identity', 'Somebody comes by this identity already.'],
  membership_once_at_a_time: [
    'membership_overlaps',
    'The party is a member of this bloc in that time already.',
  ],
};

interface DriverError {
  code?: string;
  constraint?: string;
  message: string;
}

/**
 * Serialization failures and deadlocks, and a source that was purged while it was cited: the whole write may be tried
 * again.
 */
export const isWorthRetrying = (error: unknown): boolean =>
  ['40001', '40P01'].includes((error as DriverError)?.code ?? '') ||
  (error as DriverError)?.constraint === 'idempotency_pkey' ||
  ((error as DriverError)?.code === '23503' && /_source_fk$/.test((error as DriverError).constraint ?? ''));

/**
 * What the driver or PostgreSQL complained of, as one of the ledger's own errors.
 * Anything that is not theirs, or that only a mistake of ours explains, comes back as it was.
 */
export function translated(error: unknown): unknown {
  if (!isNativeError(error)) return error;
  const { code = '', constraint = '', message } = error as DriverError & Error;
  if (BAD_VALUE.has(code)) return new BadValue(error);
  if (CANCELLED_OR_STOPPING.has(code) || code.startsWith('08') || NETWORK.has(code))
    return new DatabaseAway(error);
  if (LOST_CONNECTION.test(message)) return new DatabaseAway(error);
  if (code === '23505' || code === '23P01') {
    const [name, text] = TAKEN[constraint] ?? ['already_there', 'Somebody recorded the same just before.'];
    return new Conflict(name, text);
  }
  if (isWorthRetrying(error)) return new Conflict('lost_race', 'Another change came first; try again.');
  return error;
}
