/** What a pledge is about. */
export const PLEDGE_KINDS = [
  'troops',
  'equipment',
  'air_defence',
  'training',
  'intelligence',
  'logistics',
  'mine_countermeasures',
  'ceasefire_monitoring',
  'funding',
  'defence_industry',
  'reconstruction',
  'sanctions',
  'political_assurance',
] as const;

export type PledgeKind = (typeof PLEDGE_KINDS)[number];

/** Kinds for which land, sea, air, cyber and space mean nothing: they carry no domain. */
export const KINDS_WITHOUT_DOMAIN: readonly PledgeKind[] = [
  'funding',
  'defence_industry',
  'reconstruction',
  'sanctions',
  'political_assurance',
];
