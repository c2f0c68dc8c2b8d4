/** What a party thinks of something, from the most hostile to the most supportive. */
export const STANCES = [
  'rejects',
  'opposes',
  'reserved',
  'noncommittal',
  'supports_conditionally',
  'supports',
  'champions',
] as const;

export type OrderedStance = (typeof STANCES)[number];

/** How a party that took no side stands in a recorded vote. Outside the order: neither above nor below anything. */
export const VOTE_STANCES = ['abstains', 'absent'] as const;

export const ALL_STANCES = [...STANCES, ...VOTE_STANCES] as const;

export type Stance = (typeof ALL_STANCES)[number];

/** Whether a stance is the given one or a more supportive one. `abstains` and `absent` never are. */
export function stanceAtLeast(stance: Stance, least: OrderedStance): boolean {
  return (STANCES as readonly Stance[]).indexOf(stance) >= STANCES.indexOf(least);
}
