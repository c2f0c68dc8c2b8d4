/** Requests as they can be sent; a test sends them, with the key of a deadlock that there is. */
export const giveAcknowledgement = {
  deadlock: '3f0c8a1d5b7e9f24',
  reason: 'Both go to signature on the same day; the presidency holds the two texts until then.',
};

export const retractAcknowledgement = { reason: 'No common day was found.' };
