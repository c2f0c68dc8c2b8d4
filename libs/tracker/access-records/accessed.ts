/** The kinds of access that are recorded. */
export const ACCESSES = [
  'signed_in',
  'sign_in_failed',
  'signed_out',
  'refused',
  'exported',
  'read_red',
] as const;

/** What every record says of its request. */
export interface Asked {
  /** Method and pattern of the address, without its parameters: `GET /api/v1/pledges/:id`. */
  readonly operation: string;
  readonly requestId?: string;
  /** Where it came from, of what is nobody's, and of sign-ins. */
  readonly network?: string;
}

/** What was accessed, or tried, and how. Nothing in it tells of what whoever it is about may not see. */
export interface Accessed extends Asked {
  readonly what: (typeof ACCESSES)[number];
  /** The id of the key, or of the session, they came with. */
  readonly key?: string;
  readonly session?: string;
  /** Why it was refused: the code of the problem, or what had ended. */
  readonly code?: string;
  /** The media type of what was carried away. */
  readonly format?: string;
  /** The RED records that were shown: ids, or references where no id was. */
  readonly records?: readonly string[];
  /** Whom a provider vouches for, its `sub`, of somebody who is not in the book. */
  readonly subject?: string;
  /** How many others were refused for the same reason, since one of them was an entry. */
  readonly others?: number;
  /** Whom somebody wanted to be who could not show that they are. */
  readonly person?: string;
}
