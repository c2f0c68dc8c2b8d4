/** The checks a move may ask for, by the name the table of moves calls them. */
export const CHECK_NAMES = [
  'proponent',
  'beneficiary',
  'clause',
  'pledge',
  'pledging_parties_support',
  'pledges_have_conditions',
  'no_circular_conditions',
  'us_supports',
] as const;

export type CheckName = (typeof CHECK_NAMES)[number];
