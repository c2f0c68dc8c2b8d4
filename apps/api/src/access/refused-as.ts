import type { Viewer } from '#ledger/viewer.js';

/** Whom the book, or a provider that it believes, knows somebody as who is refused. It is recorded, and not told. */
export interface RefusedAs {
  /** In whose name it is recorded; undefined of somebody who is not in the book. */
  readonly viewer?: Viewer;
  /** The id of the key, or of the session, that they came with. */
  readonly key?: string;
  readonly session?: string;
  /** The `sub` that a provider vouches for, of somebody who is not in the book. */
  readonly subject?: string;
  /** What had ended, where the problem does not say it. */
  readonly code?: string;
}

/** A person, or what acts like one, in their own name. */
export const inTheNameOf = (principal: string, organisation: string): Viewer => ({
  kind: 'member',
  principal,
  person: principal,
  organisation,
});
