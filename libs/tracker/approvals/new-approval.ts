import type { Blocker } from '#domain/rules/blocker.js';
import type { RedactableField } from '#domain/approvals/redactable.js';
import type { MakeMove } from '../proposals/make-move.js';
import type { Remarkable } from './remarkable.js';

/** A fact that more people shall see: which, and for whom it shall be from then on. */
export interface AskedRemarking {
  subject: Remarkable;
  id: string;
  marking: string;
  /** Ids of the organisations it is shared with (TLP:AMBER), or of the people it is for (TLP:RED). */
  audience?: readonly string[];
}

/** A move that shall be made in spite of what stands against it. */
export interface AskedOverride {
  /** Reference or id. */
  proposal: string;
  move: MakeMove;
  /** The codes of all that shall be set aside. */
  blockers: readonly string[];
}

/** Texts that shall be removed for good. */
export interface AskedRedaction {
  subject: Remarkable;
  id: string;
  fields: readonly RedactableField[];
}

/** What was taken back, and shall leave the book for good. */
export interface AskedPurge {
  subject: Remarkable;
  id: string;
}

/** Something that two people shall approve: exactly one thing, and why. */
export interface NewApproval {
  remarking?: AskedRemarking;
  override?: AskedOverride;
  redaction?: AskedRedaction;
  purge?: AskedPurge;
  reason: string;
}

/** What is asked, as it is kept: what it is about stands beside it. */
export type Asked =
  | { readonly what: 'remarking'; readonly marking: string; readonly audience: readonly string[] }
  | { readonly what: 'override'; readonly move: MakeMove; readonly blockers: readonly Blocker[] }
  | {
      readonly what: 'redaction';
      readonly fields: readonly RedactableField[];
      /** What PostgreSQL lets the application remove from entries. */
      readonly columns: readonly string[];
    }
  | { readonly what: 'purge' };
