import type { ParticipantRole } from '#domain/vocabulary/roles.js';

/** A party's part in a proposal; one party may have several. */
export interface Participant {
  readonly party: string;
  readonly role: ParticipantRole;
}
