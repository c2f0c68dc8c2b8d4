import { subjectOf } from '../conditions/book/subject.js';
import type { Wants } from './wants.js';
import type { Ways } from './ways.js';

/**
 * Whether no want in some ways says anything of another: a stance does of another on the same subject, and what a party
 * does of what anybody does.
 */
export function areUnrelated({ sets }: Ways, wants: Wants): boolean {
  const subjects = new Set<string>();
  const byAnybody = new Set<string>();
  const bySomebody = new Set<string>();
  for (const number of new Set(sets.flat())) {
    const want = wants.at(number);
    if (want.act !== 'becomes_so') continue;
    if ('event' in want.leaf) (want.leaf.party === undefined ? byAnybody : bySomebody).add(want.leaf.event);
    if (!('stance' in want.leaf)) continue;
    const { party, on = null, proposal = want.own } = want.leaf.stance;
    const subject = subjectOf({ party, about: on, proposal });
    if (subjects.has(subject)) return false;
    subjects.add(subject);
  }
  return [...byAnybody].every((event) => !bySomebody.has(event));
}
