/** What kind of body a party is. Only blocs have memberships. */
export const PARTY_TYPES = ['state', 'bloc', 'organisation'] as const;

export type PartyType = (typeof PARTY_TYPES)[number];
