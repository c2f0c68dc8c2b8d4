import type { RequirementTerms } from '#domain/requirements/requirement-terms.js';
import type { Citation } from '../sources/new-source.js';
import type { Marked } from '../facts/new-fact.js';

/** A requirement as it is recorded: its terms, and who stated it. */
export interface NewRequirement extends RequirementTerms, Citation, Marked {
  note: string | null;
}
