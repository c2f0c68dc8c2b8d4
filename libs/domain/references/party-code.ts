import { NO_BLOCKERS, type Blocker } from '../rules/blocker.js';
import type { PartyType } from '../vocabulary/party-types.js';

/** What any party's code looks like; which two letters are a state's, ISO 3166-1 says. */
export const PARTY_CODE = /^[A-Z][A-Z0-9_-]{1,15}$/;

const TWO_LETTERS = /^[A-Z]{2}$/;

/** Whether the text can be the code of a party of that type: two letters for a state, a mnemonic for the others. */
export function isPartyCode(text: string, type: PartyType): boolean {
  return (type === 'state' ? TWO_LETTERS : PARTY_CODE).test(text);
}

/** Code `not_a_party_code`, pointing at `/code`. */
export function checkPartyCode(text: string, type: PartyType): readonly Blocker[] {
  if (isPartyCode(text, type)) return NO_BLOCKERS;
  const message =
    type === 'state'
      ? "A state's code is its two capital letters in ISO 3166-1."
      : 'A code has 2 to 16 capitals, digits, underscores and hyphens, and begins with a capital.';
  return [{ code: 'not_a_party_code', message, pointer: '/code' }];
}
