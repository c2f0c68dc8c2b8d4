import type { Day } from '#domain/days/day.js';
import type { Action, Change } from '../entries/entry.js';
import type { RowChange } from './row-change.js';

/** Who may see a fact: its marking, the organisation that owns it, and those it is shared with by name. */
export interface Audience {
  readonly marking: string;
  readonly organisation_id: string;
  readonly audience: readonly string[];
}

/** What a use case tells the ledger of its write; the ledger adds the chain, the instant and the hash. */
export interface EntryDraft {
  readonly subject: { readonly type: string; readonly id: string };
  readonly action: Action;
  readonly happenedOn: Day | null;
  readonly sourceId: string | null;
  readonly seenBy: Audience;
  readonly changes: readonly RowChange[];
  /** What the entry says that no table holds, because nothing about it can change. */
  readonly noted?: Change;
}
