import type { Day } from '#domain/days/day.js';

/** The chain of facts that belong to no proposal: parties, sources, events, vocabularies. */
export const BOOK_CHAIN = '00000000-0000-0000-0000-000000000000';

/** The chain of who uses the book: organisations, people, keys. */
export const ACCESS_CHAIN = '00000000-0000-0000-0000-000000000001';

/** What the first entry of a chain names as the one before it. */
export const GENESIS = '0'.repeat(64);

/** A row as PostgreSQL holds it, by column, in values JSON can carry. */
export type Row = Record<string, unknown>;

/** Every row a write made or changed, whole and as it is afterwards, by table. */
export type Change = Record<string, Row[]>;

/** The words of the ledger for what was done: noun and past participle. */
export type Action = `${string}.${string}`;

/** One line of the ledger. Its hash covers everything else in it, and so the whole chain before it. */
export interface Entry {
  readonly id: string;
  /** A proposal's id, or BOOK_CHAIN, or ACCESS_CHAIN. */
  readonly chain: string;
  /** 1 for the first entry of the chain. */
  readonly position: number;
  /** The hash of the entry before, or GENESIS. */
  readonly prev: string;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly action: Action;
  /** When it was so in the world; null for what has no day of its own. */
  readonly happened_on: Day | null;
  /** When the book learned of it: RFC 3339, UTC, microseconds. */
  readonly recorded_at: string;
  readonly recorded_by: string;
  readonly source_id: string | null;
  readonly change: Change;
  readonly marking: string;
  readonly organisation_id: string;
  readonly audience: readonly string[];
}
