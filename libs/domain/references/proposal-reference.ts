import { NO_BLOCKERS, type Blocker } from '../rules/blocker.js';

/** What a proposal's reference looks like, such as `UA-SG-2025-01`: 3 to 40 capitals, digits and hyphens. */
export const PROPOSAL_REFERENCE = /^[A-Z0-9][A-Z0-9-]{2,39}$/;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether the text can name a proposal. A UUID cannot, since a proposal is also addressed by its id. */
export function isProposalReference(text: string): boolean {
  return PROPOSAL_REFERENCE.test(text) && !UUID.test(text);
}

/** Code `not_a_reference`, pointing at `/reference`. */
export function checkProposalReference(text: string): readonly Blocker[] {
  if (isProposalReference(text)) return NO_BLOCKERS;
  const message =
    'A reference has 3 to 40 capitals, digits and hyphens, begins with no hyphen, and is no UUID.';
  return [{ code: 'not_a_reference', message, pointer: '/reference' }];
}
