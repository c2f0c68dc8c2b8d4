import type { PledgeFact } from '../book/facts.js';
import { BEYOND, dayNumber, FIRST_DAY, type DayNumber } from '../days/day-number.js';
import { append, constant, valueOn, type Timeline } from '../timelines/timeline.js';
import { ALWAYS, isTrue, NEVER, NO, UNKNOWN, type Value } from '../timelines/truth.js';
import type { Givens } from './givens.js';
import { daysOfChange } from './days-of-change.js';
import { advance, FIRST_PHASE, snapBack, worthOf, type Phases } from './phases.js';
import { packedSpan, reasonOfSpan, type PledgeHistory } from './pledge-history.js';
import { reasonItIsOver, reasonItStands, reasonOnceExpired } from './phase-reason.js';
import { numberOfReason } from './reasons.js';
import { Steps } from './steps.js';

const REFUSAL = numberOfReason('refusal');
const WITHDRAWN = numberOfReason('withdrawn_by_party');
const SUSPENDED = numberOfReason('suspended_by_party');
const REFUSED: Timeline = constant(NEVER);

/** What becomes of a pledge, told from the few days on which anything that bears on it changes. */
export function writeHistory(pledge: PledgeFact, givens: Givens): PledgeHistory {
  const made = dayNumber(pledge.pledgedOn);
  if (pledge.polarity === 'refusal') return { spans: [packedSpan(made, REFUSAL)], inForce: REFUSED };
  const start = pledge.unconditional ? constant(ALWAYS) : (givens.start ?? constant(UNKNOWN));
  const end = givens.end ?? constant(NEVER);
  const expires = pledge.expiresOn === null ? BEYOND : dayNumber(pledge.expiresOn);
  const comesBack = pledge.sanctions?.snapsBack === true;
  const steps = new Steps(pledge.steps);
  const spans: number[] = [];
  const inForce: number[] = [];
  if (made > FIRST_DAY) append(inForce, FIRST_DAY, NO);

  let phases: Phases = FIRST_PHASE;
  let standing = -1;
  const tell = (on: DayNumber, reason: number, value: Value) => {
    if (spans.length === 0 || reasonOfSpan(spans[spans.length - 1]!) !== reason)
      spans.push(packedSpan(on, reason));
    append(inForce, on, value);
  };

  for (const on of daysOfChange(pledge, givens)) {
    const expired = on >= expires;
    if (!expired) {
      const endBefore = on === made ? NO : valueOn(end, on - 1);
      phases = advance(phases, { start: valueOn(start, on), end: valueOn(end, on), endBefore });
    }
    const breached = comesBack && !expired && givens.breaches.includes(on);
    if (breached) phases = snapBack(phases);
    const worth = worthOf(phases, comesBack);
    while (standing + 1 < givens.standings.length && givens.standings[standing + 1]!.from <= on) standing++;
    const barred = standing < 0 ? undefined : givens.standings[standing]!;
    const stands = !barred || barred.reason < 0;
    steps.upTo(on, breached && stands && isTrue(worth));

    const over = reasonItIsOver(phases);
    if (steps.latest === 'withdrawn') tell(on, WITHDRAWN, NEVER);
    else if (!stands) tell(on, barred.reason, barred.forGood ? NEVER : NO);
    else if (expired) tell(on, reasonOnceExpired(phases), NEVER);
    else if (over >= 0) tell(on, over, worth);
    else if (steps.latest === 'suspended') tell(on, SUSPENDED, NO);
    else tell(on, reasonItStands(phases, worth, valueOn(start, on), pledge, steps.cameBack), worth);
  }
  return { spans, inForce };
}
