/** What a party is to a proposal. */
export const PARTICIPANT_ROLES = [
  'proponent',
  'co_sponsor',
  'guarantor',
  'beneficiary',
  'counterparty',
  'mediator',
  'observer',
] as const;

export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];
