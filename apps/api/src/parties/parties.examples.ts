/** Requests as they can be sent, one after the other; a test sends them. */
export const addParty = { code: 'WEU', name: 'Western European Union', type: 'bloc' };

export const patchParty = { name: 'Western European Union (WEU)' };

export const beginMembership = { member: 'FR', from: '1954-10-23' };

export const endMembership = { to: '2011-07-01' };

export const retireParty = { on: '2011-07-01' };
