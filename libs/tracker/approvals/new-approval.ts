import type { Remarkable } from './remarkable.js';

/** A fact that more people shall see: which, and for whom it shall be from then on. */
export interface AskedRemarking {
  subject: Remarkable;
  id: string;
  marking: string;
  /** Ids of the organisations it is shared with (TLP:AMBER), or of the people it is for (TLP:RED). */
  audience?: readonly string[];
}

/** Something that two people shall approve: exactly one thing, and why. */
export interface NewApproval {
  remarking?: AskedRemarking;
  reason: string;
}

/** What is asked, as it is kept: what it is about stands beside it. */
export type Asked = Pick<AskedRemarking, 'marking'> & { audience: readonly string[] };
