import type { ClaimTerms } from '../claims/claim-terms.js';

/** An aggregate claim as the book knows it. */
export interface ClaimFact extends Readonly<ClaimTerms> {
  readonly id: string;
  /** Reference of the proposal whose pledges it speaks of. */
  readonly proposal: string;
}
