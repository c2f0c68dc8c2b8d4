import type { Outcome } from '../conditions/condition.js';
import type { Day } from '../days/day.js';
import type { Money } from '../money/money.js';
import type { CommitmentStep } from '../vocabulary/commitments.js';
import type { Domain } from '../vocabulary/domains.js';
import type { PledgeKind } from '../vocabulary/kinds.js';
import type { LegalForm } from '../vocabulary/legal-forms.js';
import type { Polarity } from '../vocabulary/polarities.js';
import type { Quantity } from './quantity.js';
import type { SanctionTerms } from './sanction-terms.js';

/** What one party offers under a proposal, or refuses: everything the rules on a single pledge look at. */
export interface PledgeTerms {
  /** Code of the pledging party. */
  party: string;
  polarity: Polarity;
  kind: PledgeKind;
  domain: Domain | null;
  pledgedOn: Day;
  quantity: Quantity | null;
  money: Money | null;
  sanctions: SanctionTerms | null;
  /** Id of the condition that brings it into force. */
  activatedBy: string | null;
  /** In force from the day it is pledged, waiting for nothing. */
  unconditional: boolean;
  /** Id of the condition that ends it. */
  endedBy: string | null;
  /** The first day on which it no longer runs. */
  expiresOn: Day | null;
  /** What the party will do once it is in force, where others wait for that. */
  bringsAbout: Outcome | null;
  /** Where on the ladder it starts; null for a refusal, and where none was stated. */
  commitment: CommitmentStep | null;
  legalForm: LegalForm;
}
