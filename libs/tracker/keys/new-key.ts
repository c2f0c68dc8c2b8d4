import type { Capability } from '#domain/access/capability.js';
import type { Role } from '#domain/access/role.js';

/** A key as it is asked for. */
export interface NewKey {
  name: string;
  /** The id of whoever it is for; without one it belongs to an organisation alone. */
  person?: string;
  /** The id of the organisation it belongs to; the person's, or that of whoever makes it, unless said. */
  organisation?: string;
  /** The person's unless said; a key that is nobody's has to have one. */
  role?: Role;
  /** What it is made for; all that its role may do unless said. */
  scopes?: Capability[] | null;
  days?: number;
}

/** A key that somebody makes for themselves. */
export type OwnKey = Pick<NewKey, 'name' | 'role' | 'scopes' | 'days'>;

/** How long a key stays good beside the one that takes its place. */
export interface Rotation {
  graceSeconds?: number;
  days?: number;
}
