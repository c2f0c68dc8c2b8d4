/** Requests as they can be sent; a test sends them. */
export const openProposal = {
  reference: 'UA-SG-2025-02',
  title: 'Reassurance force for Ukraine',
  summary: 'Presence on land, at sea and in the air the day after a ceasefire.',
  beneficiary: 'UA',
  openedOn: '2025-08-19',
  participants: [
    { party: 'FR', role: 'proponent' },
    { party: 'UA', role: 'beneficiary' },
    { party: 'US', role: 'guarantor' },
  ],
  clauses: [
    {
      key: 'reassurance-force',
      heading: 'Reassurance force',
      text: 'The parties will be present in Ukraine.',
    },
  ],
};

export const makeMove = { move: 'withdraw', happenedOn: '2025-09-06', reason: 'Overtaken by a wider plan.' };
