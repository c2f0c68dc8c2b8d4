import type { Day } from '#domain/days/day.js';
import type { Reliability } from '#domain/vocabulary/reliabilities.js';
import type { Marked } from '../facts/new-fact.js';

/** A citation as it is given. */
export interface NewSource extends Marked {
  title: string;
  publisher: string;
  url?: string | null;
  publishedOn?: Day | null;
  /** ISO 639-1. */
  language?: string | null;
  /** A to F on the Admiralty scale. */
  reliability: Reliability;
}

/** What may change of a source. */
export type SourcePatch = Partial<Omit<NewSource, 'marking' | 'audience'>>;

/** How a fact cites: a source of the book by id, or a new one given with the fact. */
export interface Citation {
  sourceId?: string | null;
  source?: NewSource | null;
}
