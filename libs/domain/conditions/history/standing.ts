import type { ProposalFact } from '../book/facts.js';
import { dayNumber, type DayNumber } from '../days/day-number.js';
import { numberOfReason } from './reasons.js';

/** From a day on: the number of the reason for which no pledge of the proposal stands, -1 where there is none. */
export interface Standing {
  readonly from: DayNumber;
  readonly reason: number;
  /** Whether no move can change that. */
  readonly forGood: boolean;
}

const STANDS = -1;
const WITHDRAWN = numberOfReason('proposal_withdrawn');
const REJECTED = numberOfReason('proposal_finally_rejected');

/** When the pledges of a proposal stand: not while it is withdrawn, and not once it was finally rejected. */
export function standingsOf(proposal: ProposalFact | undefined): readonly Standing[] {
  const found: Standing[] = [];
  for (const { to, final, happenedOn } of proposal?.moves ?? []) {
    const reason = to === 'withdrawn' ? WITHDRAWN : to === 'rejected' && final ? REJECTED : STANDS;
    const from = dayNumber(happenedOn);
    if (found.at(-1)?.from === from) found.pop();
    if ((found.at(-1)?.reason ?? STANDS) !== reason) found.push({ from, reason, forGood: final });
  }
  return found;
}
