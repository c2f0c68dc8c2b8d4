/** Requests as they can be sent; a test sends them. */
export const stateRequirement = {
  kind: 'troops',
  domain: 'land',
  quantity: { min: 25000, max: 30000, unit: 'personnel' },
  byDays: 90,
  note: 'Deterrence in depth, away from the line of contact.',
  statedOn: '2025-04-10',
};

export const retractRequirement = { reason: 'The concept was revised.' };
