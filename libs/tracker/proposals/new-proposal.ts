import type { Day } from '#domain/days/day.js';
import type { Participant } from './participant.js';
import type { Marked } from '../facts/new-fact.js';

export interface GivenClause {
  key: string;
  heading: string;
  text: string;
}

/** A proposal as it is opened. */
export interface NewProposal extends Marked {
  reference: string;
  title: string;
  summary: string;
  /** Whose security it is about; a draft need not know yet. */
  beneficiary?: string | null;
  participants: Participant[];
  clauses: GivenClause[];
  /** The day it came up; today unless given. */
  openedOn?: Day;
}

/** What may change of a proposal while it is a draft or in consultation. */
export interface ProposalPatch {
  title?: string;
  summary?: string;
  beneficiary?: string | null;
  participants?: Participant[];
  clauses?: GivenClause[];
}
