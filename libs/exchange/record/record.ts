/**
 * A record as files: the facts of a book, each with its citation, in the order in which they are to be
 * recorded. The bodies are those of the HTTP API, but that facts point at one another by keys of the record's own.
 */
export interface BookRecord {
  readonly name: string;
  readonly sources: readonly Keyed[];
  readonly parties: readonly Body[];
  readonly memberships: readonly (Body & { readonly bloc: string })[];
  readonly eventTypes: readonly Body[];
  readonly events: readonly Body[];
  readonly proposals: readonly ProposalRecord[];
}

export interface ProposalRecord {
  readonly proposal: Body & { readonly reference: string };
  readonly record: readonly RecordedAct[];
}

/** One thing that happened to a proposal: exactly one of these. */
export type RecordedAct = Readonly<Partial<Record<ActKind, Body>>>;

export const ACT_KINDS = ['condition', 'pledge', 'step', 'position', 'claim', 'requirement', 'move'] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** A request body; `source`, `activatedBy` and the like hold keys of the record. */
export type Body = Readonly<Record<string, unknown>>;
export type Keyed = Body & { readonly key: string };

/** How many facts a record holds. */
export const sizeOf = (record: BookRecord): number =>
  [record.sources, record.parties, record.memberships, record.eventTypes, record.events].flat().length +
  record.proposals.reduce((sum, proposal) => sum + 1 + proposal.record.length, 0);
