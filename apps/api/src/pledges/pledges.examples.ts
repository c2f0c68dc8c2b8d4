/** Requests as they can be sent; a test sends them. */
export const logPledge = {
  party: 'EE',
  polarity: 'offer',
  kind: 'troops',
  domain: 'land',
  pledgedOn: '2025-04-30',
  quantity: { min: 50, max: 250, unit: 'personnel' },
  wording: 'a company-sized unit',
  caveats: ['needs a Riigikogu mandate'],
  legalForm: 'politically_binding',
  commitment: 'announced',
  credibility: 2,
};

export const takeStep = { step: 'committed', happenedOn: '2025-09-04' };
