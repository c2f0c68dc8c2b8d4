import { checkPartyCode } from '#domain/references/party-code.js';
import type { Blocker } from '#domain/rules/blocker.js';
import { ISO_STATES } from './iso-states.js';
import type { NewParty } from './new-party.js';

/** A code has the form its party's type asks for, and ISO 3166-1 says which codes are states': `not_a_state`. */
export function checkParty({ code, type }: NewParty): readonly Blocker[] {
  const form = checkPartyCode(code, type);
  if (form.length > 0 || type !== 'state' || ISO_STATES.has(code)) return form;
  return [{ code: 'not_a_state', message: `ISO 3166-1 knows no state ${code}.`, pointer: '/code' }];
}
