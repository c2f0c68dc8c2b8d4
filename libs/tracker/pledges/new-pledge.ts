import type { PledgeTerms } from '#domain/pledges/pledge-terms.js';
import type { Citation } from '../sources/new-source.js';
import type { Marked } from '../facts/new-fact.js';

/** A pledge as it is logged: its terms, its words, and who reported it. */
export interface NewPledge extends PledgeTerms, Citation, Marked {
  wording: string;
  clause: string | null;
  caveats: string[];
  /** 1 to 6 on the Admiralty scale. */
  credibility: number | null;
}

/** What may change of a pledge while its version is open. Its party and polarity never do. */
export type PledgePatch = Partial<
  Omit<NewPledge, 'party' | 'polarity' | 'commitment' | 'marking' | 'audience'>
>;
