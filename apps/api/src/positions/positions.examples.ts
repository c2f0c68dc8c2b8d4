/** Requests as they can be sent; a test sends them. */
export const takePosition = {
  party: 'RU',
  stance: 'rejects',
  statedOn: '2025-08-18',
  quote: 'We reject any scenario that includes troops of NATO countries in Ukraine.',
  speaker: 'Maria Zakharova',
  authority: 'spokesperson',
  about: { clause: 'reassurance-force' },
  credibility: 1,
};

export const retractPosition = { reason: 'The statement was misattributed.' };
