import type { Standing } from '#domain/access/may.js';
import type { Viewer } from '#ledger/viewer.js';

/** Who calls: on whose behalf PostgreSQL is asked, and what they may do. */
export interface Caller extends Standing {
  readonly viewer: Viewer;
}
