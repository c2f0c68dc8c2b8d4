/** Requests as they can be sent; a test sends them, about something that there is. */
export const askRemarking = {
  remarking: {
    subject: 'pledge',
    id: '0198f0a2-7d4e-7c11-9a55-3f6b2c1d0e9f',
    marking: 'TLP:GREEN',
  },
  reason: 'The minister announces it on Thursday.',
};

export const refuseApproval = { reason: 'Not before the minister has spoken.' };
