import type { Standing } from '#domain/access/may.js';
import type { Viewer } from '#ledger/viewer.js';

/** Who calls: on whose behalf PostgreSQL is asked, and what they may do. */
export interface Caller extends Standing {
  readonly viewer: Viewer;
  /** The id of the key they came with; none for the operator's, which the book does not keep. */
  readonly key?: string;
  /** They came by an access token of an identity provider's. */
  readonly token?: true;
  /** The id of the session that they began in person; none for whoever came with a key. Approvals need one. */
  readonly session?: string;
}
