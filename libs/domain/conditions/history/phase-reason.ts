import type { PledgeFact } from '../book/facts.js';
import { isTrue, NO, OPEN, YES, type Value } from '../timelines/truth.js';
import { BACK, HOLDING, OUT_OF_REACH, OVER, TOO_LATE, type Phases } from './phases.js';
import { numberOfReason } from './reasons.js';

const ENDED = numberOfReason('ended_by_condition');
const LAPSED = numberOfReason('condition_out_of_reach');
const PREVENTED = numberOfReason('ended_before_start');
const UNCONDITIONAL = numberOfReason('unconditional');
const MET = numberOfReason('condition_met');
const SNAPPED_BACK = numberOfReason('snapped_back');
const NO_CONDITION = numberOfReason('no_condition');
const CIRCULAR = numberOfReason('circular');
const END_HOLDS = numberOfReason('end_holds');
const NOT_MET = numberOfReason('condition_not_met');
const NOT_KNOWN = numberOfReason('condition_open');
const MAY_HAVE_ENDED = numberOfReason('may_have_ended');
const RAN_OUT = numberOfReason('ran_out');
const EXPIRED = numberOfReason('expired_unconfirmed');

/** Number of the reason for which a pledge is over, by its own conditions; -1 where it is not. */
export function reasonItIsOver({ may }: Phases): number {
  if (may === OVER) return ENDED;
  if ((may & ~(OVER | OUT_OF_REACH | TOO_LATE)) !== 0) return -1;
  return (may & OUT_OF_REACH) === 0 ? PREVENTED : LAPSED;
}

/** Number of the reason for its status on and after the day on which it expires. */
export function reasonOnceExpired(phases: Phases): number {
  const over = reasonItIsOver(phases);
  if (over >= 0) return over;
  return (phases.may & ~(HOLDING | BACK)) === 0 ? RAN_OUT : EXPIRED;
}

/** Number of the reason why a pledge that is not over is in force or pending, its condition being worth `start`. */
export function reasonItStands(
  phases: Phases,
  worth: Value,
  start: Value,
  pledge: PledgeFact,
  cameBack: boolean,
): number {
  if (worth === YES) {
    if (cameBack || phases.may === BACK) return SNAPPED_BACK;
    return pledge.unconditional ? UNCONDITIONAL : MET;
  }
  if (worth === OPEN) return CIRCULAR;
  if (pledge.activatedBy === null && !pledge.unconditional) return NO_CONDITION;
  if (worth === NO) return isTrue(start) ? END_HOLDS : NOT_MET;
  return isTrue(start) ? MAY_HAVE_ENDED : NOT_KNOWN;
}
