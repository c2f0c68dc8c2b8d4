import type { Blocker } from '../rules/blocker.js';
import type { PledgeTerms } from './pledge-terms.js';

type Carried = [field: keyof PledgeTerms, code: string, what: string];

const NOT_CARRIED: readonly Carried[] = [
  ['quantity', 'refusal_with_measure', 'quantity'],
  ['money', 'refusal_with_measure', 'money'],
  ['activatedBy', 'refusal_with_condition', 'condition that activates it'],
  ['endedBy', 'refusal_with_condition', 'condition that ends it'],
  ['unconditional', 'refusal_unconditional', 'mark "unconditional"'],
  ['expiresOn', 'refusal_with_expiry', 'expiry'],
  ['bringsAbout', 'refusal_brings_about', 'act that it brings about'],
  ['commitment', 'refusal_with_commitment', 'commitment step'],
];

/** A refusal gives nothing, so it has no size, waits for nothing, comes into force on no day, brings nothing about and climbs no ladder. */
export function checkRefusal(terms: PledgeTerms): Blocker[] {
  return NOT_CARRIED.filter(([field]) => terms[field] !== null && terms[field] !== false).map(
    ([field, code, what]) => ({ code, message: `A refusal carries no ${what}.`, pointer: `/${field}` }),
  );
}
