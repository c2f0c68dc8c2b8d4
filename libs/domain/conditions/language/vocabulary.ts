/**
 * What exists in the book, as one viewer sees it: conditions refer to nothing else. What is left out is not checked,
 * and with no vocabulary at all any well-formed name will do.
 */
export interface Vocabulary {
  /** Names of event types. */
  readonly eventTypes: ReadonlySet<string>;
  /** Codes of parties, blocs among them. */
  readonly parties: ReadonlySet<string>;
  /** Codes of those parties that have members. */
  readonly blocs?: ReadonlySet<string>;
  /** References. */
  readonly proposals?: ReadonlySet<string>;
  /** Ids, in lower case. */
  readonly pledges?: ReadonlySet<string>;
  /** Keys of the clauses of a proposal by its reference, or of the condition's own proposal without one. */
  readonly clauses?: (proposal?: string) => ReadonlySet<string> | undefined;
}
