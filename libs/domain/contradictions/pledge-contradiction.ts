import type { Book } from '../conditions/book/book.js';
import type { PledgeFact } from '../conditions/book/facts.js';
import type { Condition } from '../conditions/condition.js';
import { BEYOND, dayNumber } from '../conditions/days/day-number.js';
import { explain } from '../conditions/language/explain.js';
import type { Names } from '../conditions/language/names.js';
import { print } from '../conditions/language/print.js';
import type { Contradiction, ContradictionCode } from './contradiction.js';
import { impossible, neverTrue } from './never-true.js';
import { canBe } from './reasoning/can-be.js';

/**
 * What is wrong with the conditions of a pledge, the first that is found: by themselves, within its time, after what is
 * on record, its start against its end; and an end that can never come. What is found is certain, unless later records
 * contradict the present ones. Undefined for a refusal, and where nothing is found.
 */
export function pledgeContradiction(
  pledge: PledgeFact,
  book: Book,
  names: Names = {},
): Contradiction | undefined {
  if (pledge.polarity === 'refusal') return undefined;
  const { id, party, proposal, endedBy } = pledge;
  const tell = (
    code: ContradictionCode,
    part: Contradiction['part'],
    condition: Condition,
  ): Contradiction => ({
    code,
    pledge: id,
    party,
    proposal,
    part,
    condition: print(condition),
    sentence: SENTENCES[code](names.pledge?.(id) ?? `Pledge ${id}`, explain(condition, names), part),
  });

  const start = pledge.unconditional ? null : pledge.activatedBy;
  const days = {
    from: dayNumber(pledge.pledgedOn),
    to: pledge.expiresOn === null ? BEYOND : dayNumber(pledge.expiresOn),
  };
  const anyBook = { own: proposal, book: undefined };
  const thisBook = { own: proposal, book };
  if (start && !canBe([{ tree: start, isTrue: true }], days, thisBook)) {
    const never = neverTrue(start, proposal);
    if (never) return tell('never_true', 'start', never);
    const untimely = impossible(start, days, anyBook);
    if (untimely) return tell('not_in_its_time', 'start', untimely);
    const tooLate = impossible(start, days, thisBook);
    if (tooLate) return tell('out_of_reach', 'start', tooLate);
  }
  if (!endedBy) return undefined;
  const both = [{ tree: endedBy, isTrue: false }, ...(start ? [{ tree: start, isTrue: true }] : [])];
  if (!canBe(both, days, thisBook)) return tell('ends_before_start', 'both', endedBy);
  const endless = neverTrue(endedBy, proposal);
  return endless && tell('never_true', 'end', endless);
}

type Tell = (pledge: string, condition: string, part: Contradiction['part']) => string;

const SENTENCES: Readonly<Record<ContradictionCode, Tell>> = {
  never_true: (pledge, condition, part) =>
    `${pledge} can never ${part === 'end' ? 'end as it says' : 'come into force'}: it cannot be that ${condition}.`,
  not_in_its_time: (pledge, condition) =>
    `${pledge} can never come into force: it cannot be while it stands that ${condition}.`,
  out_of_reach: (pledge, condition) =>
    `${pledge} can no longer come into force: after what is on record it cannot be that ${condition}.`,
  ends_before_start: (pledge, condition) =>
    `${pledge} can never come into force: whenever its condition holds, it ends at once, for it ends once ${condition}.`,
};
