import { compareAmounts } from '../money/compare-amounts.js';
import type { Money } from '../money/money.js';
import type { Quantity } from '../pledges/quantity.js';
import { rungOf, type CommitmentStep } from '../vocabulary/commitments.js';
import { LEGAL_FORMS } from '../vocabulary/legal-forms.js';
import type { PledgeSnapshot } from './version-content.js';

/**
 * In which ways one state of a pledge gives more than another: a number above zero for each way in which `to` gives
 * more, below zero for each in which it gives less. A way in which they cannot be compared, such as two currencies,
 * counts as zero.
 */
export function strengthSignals(from: PledgeSnapshot, to: PledgeSnapshot): number[] {
  return [
    Number(to.polarity === 'offer') - Number(from.polarity === 'offer'),
    compareQuantities(to.quantity, from.quantity),
    compareMoney(to.money, from.money),
    LEGAL_FORMS.indexOf(to.legalForm) - LEGAL_FORMS.indexOf(from.legalForm),
    distanceCome(to.commitment) - distanceCome(from.commitment),
    Number(to.unconditional) - Number(from.unconditional),
    Number(to.endedBy === null) - Number(from.endedBy === null),
    compareExpiry(to.expiresOn, from.expiresOn),
  ];
}

/** By the least that is promised; where that is equal, by the most. */
function compareQuantities(a: Quantity | null, b: Quantity | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  if (a.unit !== b.unit) return 0;
  if (a.min !== b.min) return a.min - b.min;
  const most = (quantity: Quantity) => quantity.max ?? Number.MAX_VALUE;
  return most(a) - most(b);
}

function compareMoney(a: Money | null, b: Money | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return a.currency === b.currency ? compareAmounts(a.amount, b.amount) : 0;
}

/** Withdrawn is the least, then suspended, then nothing stated, then up the ladder. */
function distanceCome(step: CommitmentStep | null): number {
  if (step === 'withdrawn') return -2;
  if (step === 'suspended') return -1;
  return step === null ? 0 : 1 + rungOf(step);
}

/** What runs longer gives more, and what never expires gives most. */
function compareExpiry(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return a === null || (b !== null && a > b) ? 1 : -1;
}
