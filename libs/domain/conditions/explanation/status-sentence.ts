import type { Day } from '../../days/day.js';
import type { PledgeStatus } from '../../pledges/pledge-status.js';
import { dayWords } from '../language/english.js';

const WORDS: Readonly<Record<PledgeStatus, string>> = {
  refused: 'Refused',
  withdrawn: 'Withdrawn',
  suspended: 'Suspended',
  ended: 'Ended',
  lapsed: 'Lapsed',
  in_force: 'In force',
  pending: 'Pending',
};

/**
 * "Pending since 30 April 2025. The condition that activates it is not known to be met. It is not known that …."
 *
 * @param because why, as a sentence
 * @param says the leaves that decide, as clauses
 */
export function statusSentence(
  status: PledgeStatus,
  since: Day,
  because: string,
  says: readonly string[],
): string {
  const start = `${WORDS[status]} since ${dayWords(since)}. ${because}`;
  return says.length === 0 ? start : `${start} ${capital(says.join('; '))}.`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
