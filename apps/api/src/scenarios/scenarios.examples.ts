const suppose = [
  { event: { type: 'ceasefire_in_force', happenedOn: '2026-02-01' } },
  { event: { type: 'armed_attack', occurrence: 'denied', through: '2026-06-30' } },
  { position: { party: 'US', proposal: 'UA-SG-2026-01', stance: 'supports', statedOn: '2026-01-20' } },
  {
    pledge: {
      party: 'EE',
      proposal: 'UA-SG-2026-01',
      kind: 'troops',
      domain: 'land',
      quantity: { min: 50, max: 250, unit: 'personnel' },
      activatedBy: { text: 'ceasefire_in_force + 1 day and parliament_approved(EE)' },
    },
  },
];

/** Requests as they can be sent; a test sends them. */
export const saveScenario = { name: 'A ceasefire in February', through: '2026-12-31', suppose };

export const evaluateScenario = { asOf: '2026-01-10', through: '2026-12-31', suppose };
