/** The kinds of access that are recorded. */
export const ACCESSES = [
  'signed_in',
  'sign_in_failed',
  'signed_out',
  'refused',
  'exported',
  'read_red',
] as const;

/** What was accessed, or tried, and how. Nothing in it tells of what whoever it is about may not see. */
export interface Accessed {
  readonly what: (typeof ACCESSES)[number];
  /** Method and pattern of the address, without its parameters: `GET /api/v1/pledges/:id`. */
  readonly operation: string;
  /** The id of the key, or of the session, they came with. */
  readonly key?: string;
  readonly session?: string;
  /** Why it was refused: the code of the problem, or what had ended. */
  readonly code?: string;
  /** The media type of what was carried away. */
  readonly format?: string;
  /** The RED records that were shown: ids, or references where no id was. */
  readonly records?: readonly string[];
  /** Where it came from, of what is nobody's. */
  readonly network?: string;
  readonly requestId?: string;
}
