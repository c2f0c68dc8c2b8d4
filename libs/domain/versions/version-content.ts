import type { Outcome } from '../conditions/condition.js';
import type { Day } from '../days/day.js';
import type { Money } from '../money/money.js';
import type { Quantity } from '../pledges/quantity.js';
import type { SanctionTerms } from '../pledges/sanction-terms.js';
import type { CommitmentStep } from '../vocabulary/commitments.js';
import type { Domain } from '../vocabulary/domains.js';
import type { PledgeKind } from '../vocabulary/kinds.js';
import type { LegalForm } from '../vocabulary/legal-forms.js';
import type { Polarity } from '../vocabulary/polarities.js';

/** What a version of a proposal says: its clauses and the pledges under it. */
export interface VersionContent {
  clauses: readonly ClauseSnapshot[];
  pledges: readonly PledgeSnapshot[];
}

/** A clause as it reads in one version. The key stays the same from version to version. */
export interface ClauseSnapshot {
  key: string;
  heading: string;
  text: string;
}

/** A pledge as it stands in one version. The id stays the same from version to version. */
export interface PledgeSnapshot {
  id: string;
  party: string;
  polarity: Polarity;
  kind: PledgeKind;
  domain: Domain | null;
  quantity: Quantity | null;
  money: Money | null;
  sanctions: SanctionTerms | null;
  wording: string;
  legalForm: LegalForm;
  /** The latest commitment step; null where none was stated. */
  commitment: CommitmentStep | null;
  activatedBy: string | null;
  unconditional: boolean;
  endedBy: string | null;
  expiresOn: Day | null;
  bringsAbout: Outcome | null;
  /** Key of the clause it belongs to. */
  clause: string | null;
  caveats: readonly string[];
}
