import { isProposalReference, PROPOSAL_REFERENCE } from '#domain/references/proposal-reference.js';
import { either } from './either.js';
import { field } from './field.js';
import { id } from './id.js';
import type { Kind, Presence } from './kind.js';

/** The human reference of a proposal: `UA-SG-2025-01`. */
export const reference: Kind = {
  schema: { type: 'string', pattern: PROPOSAL_REFERENCE.source, not: { format: 'uuid' } },
  read: (given, findings) =>
    typeof given === 'string' && isProposalReference(given)
      ? given
      : findings.add('not_a_reference', 'Expected the reference of a proposal, such as UA-SG-2025-01.'),
};

/** What a proposal is addressed by: its reference or its id. */
export const ref: Kind = either(
  reference,
  id,
  'not_a_reference',
  'Expected the reference or the id of a proposal.',
);

/** The reference that a new proposal gets. */
export const Reference = (presence: Presence = {}): PropertyDecorator => field(reference, presence);

export const Ref = (presence: Presence = {}): PropertyDecorator => field(ref, presence);
