/** What a pledge is on a day. Never stored: it follows from what is on record, see `conditions/history`. */
export const PLEDGE_STATUSES = [
  'refused',
  'withdrawn',
  'suspended',
  'lapsed',
  'in_force',
  'pending',
  'ended',
] as const;

export type PledgeStatus = (typeof PLEDGE_STATUSES)[number];
