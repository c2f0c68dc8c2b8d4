import type { Day } from '#domain/days/day.js';
import type { Authority } from '#domain/vocabulary/authorities.js';
import type { Stance } from '#domain/vocabulary/stances.js';
import type { Citation } from '../sources/new-source.js';
import type { Marked } from '../facts/new-fact.js';

/** What a position is about, if not the proposal as a whole: one of its clauses, or a pledge under it. */
export interface About {
  /** The key of the clause. */
  clause?: string;
  /** The id of the pledge. */
  pledge?: string;
}

/** A position as it is taken: what a party said, when, by whose mouth, and who reported it. */
export interface NewPosition extends Citation, Marked {
  party: string;
  stance: Stance;
  statedOn: Day;
  quote: string | null;
  speaker: string | null;
  authority: Authority | null;
  about: About | null;
  /** 1 to 6 on the Admiralty scale. */
  credibility: number | null;
}
