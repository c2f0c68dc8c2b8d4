import type { PledgeFact } from '#domain/conditions/book/facts.js';
import type { Day } from '#domain/days/day.js';
import type { GivenSupposition } from './given-supposition.js';

/** Which pledges are looked at; of the others only what bears on these matters. */
export interface PledgeFilters {
  party?: string;
  kind?: string;
  domain?: string;
  /** Reference or id. */
  proposal?: string;
}

/** What is asked: suppose this, or what a saved scenario supposes; what comes of it, and when? */
export interface WhatIfAsked {
  asOf?: Day | null;
  through?: Day | null;
  suppose?: GivenSupposition[];
  /** The id of a saved scenario, instead of `suppose`. */
  scenario?: string | null;
  filters?: PledgeFilters;
  /** How many of the pledges that stay pending are shown. */
  pending: number;
}

/** What a scenario is compared with: a saved scenario by its id, or the book as it is. */
export type ComparedWith = string;
export const BOOK_AS_IT_IS = 'book';

/** Whether a pledge is looked at. @param proposal the reference of the one asked for */
export const isAskedFor =
  ({ party, kind, domain }: PledgeFilters, proposal: string | undefined) =>
  (pledge: PledgeFact): boolean =>
    (party === undefined || pledge.party === party) &&
    (kind === undefined || pledge.kind === kind) &&
    (domain === undefined || pledge.domain === domain) &&
    (proposal === undefined || pledge.proposal === proposal);
