import type { ClaimedStanding } from '#domain/access/claimed-standing.js';

/** Somebody as a provider says who they are. */
export interface Arrival {
  readonly issuer: string;
  readonly subject: string;
  /** What their claims make of them. */
  readonly standing: ClaimedStanding;
  readonly name: string;
  /** An address of theirs, in lower case; null where the provider told none. */
  readonly email: string | null;
  /** When the provider said so, in seconds since 1970. */
  readonly claimedAt: number;
}

/** The person of the book who has arrived. */
export interface Arrived extends Pick<ClaimedStanding, 'role'> {
  readonly person: string;
  /** The id of their organisation. */
  readonly organisation: string;
}

/** Why somebody is not let in whom their provider let in. */
export class NotLetIn extends Error {
  override readonly name = 'NotLetIn';
  constructor(
    /** `shut_out` where they, or their organisation, are suspended, or an administrator removed the identity. */
    readonly code:
      'shut_out' | 'claims_outdated' | 'no_organisation_mapped' | 'email_missing' | 'email_taken',
    message: string,
    /** The person of the book that they are; undefined where they are nobody's there. */
    readonly whom?: Pick<Arrived, 'person' | 'organisation'>,
  ) {
    super(message);
  }
}
