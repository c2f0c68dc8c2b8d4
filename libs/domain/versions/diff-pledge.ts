import type { ChangeKind, Detail } from './change.js';
import { detailsOf } from './details.js';
import { strengthSignals } from './pledge-strength.js';
import type { PledgeSnapshot } from './version-content.js';

const FIELDS = [
  'party',
  'polarity',
  'kind',
  'domain',
  'quantity',
  'money',
  'sanctions',
  'wording',
  'legalForm',
  'commitment',
  'activatedBy',
  'unconditional',
  'endedBy',
  'expiresOn',
  'bringsAbout',
  'clause',
  'caveats',
] as const satisfies readonly (keyof PledgeSnapshot)[];

/** The fields in which a pledge differs between two versions; a version without it has null on its side. */
export function pledgeDetails(from: PledgeSnapshot | null, to: PledgeSnapshot | null): Detail[] {
  return detailsOf(from, to, FIELDS);
}

/**
 * What a change of a pledge amounts to. Strengthened where it gives more in some way and less in none, weakened
 * where it gives less in some way and more in none; otherwise, mixed or merely said differently, reworded.
 */
export function pledgeChange(from: PledgeSnapshot, to: PledgeSnapshot): ChangeKind {
  const signals = strengthSignals(from, to);
  const more = signals.some((signal) => signal > 0);
  const less = signals.some((signal) => signal < 0);
  if (more === less) return 'reworded';
  return more ? 'strengthened' : 'weakened';
}
