/** Requests as they can be sent; a test sends them. */
export const makeClaim = {
  statement:
    '26 countries committed to deploy a reassurance force or to be present on land, at sea or in the air.',
  kind: 'troops',
  count: { min: 26, max: 26, unit: 'parties' },
  madeBy: 'FR',
  statedOn: '2025-09-04',
  credibility: 2,
};

export const retractClaim = { reason: 'The number was corrected.' };
