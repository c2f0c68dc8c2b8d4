import { PARTY_CODE } from '#domain/references/party-code.js';
import { field } from './field.js';
import type { Kind, Presence } from './kind.js';

/** The code of a party: `FR`, `NATO`. */
export const partyCode: Kind = {
  schema: { type: 'string', pattern: PARTY_CODE.source },
  read: (given, findings) =>
    typeof given === 'string' && PARTY_CODE.test(given)
      ? given
      : findings.add('not_a_party_code', 'Expected the code of a party, such as FR or NATO.'),
};

export const PartyCode = (presence: Presence = {}): PropertyDecorator => field(partyCode, presence);
