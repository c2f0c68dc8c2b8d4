/** The tables of facts as the first migrations made them; later migrations name their own. */
export const BOOK_TABLES = ['party', 'source', 'membership', 'event_type', 'event'] as const;
export const PROPOSAL_TABLES = [
  'version',
  'move',
  'condition',
  'pledge',
  'commitment_step',
  'position',
  'claim',
  'requirement',
] as const;
