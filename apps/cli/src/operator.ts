import type { Standing } from '#domain/access/may.js';

/** What the operator may do: all of it, as whoever has the disk can. */
export const OPERATOR: Standing = { role: 'admin', scopes: null };
