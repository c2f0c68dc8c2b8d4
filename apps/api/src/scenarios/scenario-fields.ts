/** Most things that one scenario supposes. */
export const MOST_SUPPOSED = 200;

export const asOf = { optional: true, nullable: true, says: 'The first day; today unless said.' } as const;
export const through = {
  optional: true,
  nullable: true,
  says: 'The last day; a year after the first unless said.',
} as const;
