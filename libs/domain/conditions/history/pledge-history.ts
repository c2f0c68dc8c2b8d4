import type { Day } from '../../days/day.js';
import type { PledgeStatus } from '../../pledges/pledge-status.js';
import { dayOf, type DayNumber } from '../days/day-number.js';
import type { Timeline } from '../timelines/timeline.js';
import { REASONS, type Reason, type ReasonCode } from './reasons.js';

/** What becomes of a pledge: its status from day to day, and from it whether it is in force. */
export interface PledgeHistory {
  /** From the day it was made: on which day which reason begins to decide. One number each, see `spanOf`. */
  readonly spans: readonly number[];
  /** Whether it is in force, on every day; false before it was made. */
  readonly inForce: Timeline;
}

export interface StatusSpan {
  readonly from: Day;
  readonly status: PledgeStatus;
  readonly code: ReasonCode;
  readonly because: string;
}

const REASON_BITS = 5;

export const packedSpan = (from: DayNumber, reason: number): number => from * (1 << REASON_BITS) + reason;
export const dayOfSpan = (span: number): DayNumber => span >> REASON_BITS;
export const reasonOfSpan = (span: number): number => span & ((1 << REASON_BITS) - 1);

/** The reason that decides in a span: its code, and the status that follows. */
export const reasonIn = (span: number): Reason & { readonly code: ReasonCode } =>
  REASONS[reasonOfSpan(span)]!;

/** A span as people read it. */
export function spanOf(span: number): StatusSpan {
  const { status, code, because } = REASONS[reasonOfSpan(span)]!;
  return { from: dayOf(dayOfSpan(span)), status, code, because };
}

/** The statuses of a pledge in the order of their days; none before it was made. */
export function spansOf({ spans }: PledgeHistory): StatusSpan[] {
  return spans.map(spanOf);
}

/** The span that holds on a day; undefined before the pledge was made. */
export function spanOn({ spans }: PledgeHistory, day: DayNumber): number | undefined {
  let at = spans.length - 1;
  while (at >= 0 && dayOfSpan(spans[at]!) > day) at--;
  return spans[at];
}
