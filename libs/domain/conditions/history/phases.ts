import { ALWAYS, isFalse, isTrue, NEVER, NO, OPEN, UNKNOWN, YES, type Value } from '../timelines/truth.js';

/**
 * The phases a pledge goes through, as bits, for where a condition is unknown several are possible:
 * it waits for its condition; is in force; its end has come; it can no longer activate, because the condition is out of
 * reach or because the end came first; it is in force again after the end, snapped back.
 */
export const WAITING = 1;
export const HOLDING = 2;
export const OVER = 4;
export const OUT_OF_REACH = 8;
export const TOO_LATE = 16;
export const BACK = 32;

const IN_FORCE = HOLDING | BACK;

/**
 * Which phases a pledge may be in, and which of them are possible whatever an open value turns out to be: outside of
 * circles the two are the same.
 */
export interface Phases {
  readonly may: number;
  readonly must: number;
}

/** What the conditions of a pledge are worth on a day, and what its end was worth on the day before. */
export interface Conditions {
  readonly start: Value;
  readonly end: Value;
  readonly endBefore: Value;
}

const ALONE: readonly number[] = [WAITING, HOLDING, OVER, OUT_OF_REACH, TOO_LATE, BACK];

/**
 * The phases of the next day. A condition starts a pledge once and need not stay true; the end counts while the pledge
 * holds, and what is not known to have ended has not. A condition that holds on a day on which the end holds too starts
 * nothing. After it has snapped back a pledge ends when the end comes anew.
 */
export function advance({ may, must }: Phases, conditions: Conditions): Phases {
  let [mayBe, mustBe] = [0, 0];
  for (const phase of ALONE) {
    if ((may & phase) === 0) continue;
    const next = from(phase, conditions);
    mayBe |= next.may;
    if ((must & phase) !== 0) mustBe |= next.must;
  }
  return { may: mayBe, must: mustBe };
}

/** The phases after a breach that brings the pledge back. */
export function snapBack({ may, must }: Phases): Phases {
  const back = (phases: number) => ((phases & OVER) === 0 ? phases : (phases & ~OVER) | BACK);
  return { may: back(may), must: back(must) };
}

/** Whether the pledge is in force in these phases: only ever for good false, and not even that if it may come back. */
export function worthOf({ may, must }: Phases, comesBack: boolean): Value {
  if ((may & ~IN_FORCE) === 0) return YES;
  if ((may & IN_FORCE) === 0) return (may & (WAITING | (comesBack ? OVER : 0))) === 0 ? NEVER : NO;
  return (must & IN_FORCE) !== 0 && (must & ~IN_FORCE) !== 0 ? UNKNOWN : OPEN;
}

function from(phase: number, { start, end, endBefore }: Conditions): Phases {
  switch (phase) {
    case WAITING:
      return whileWaiting(start, end);
    case HOLDING:
      return end === OPEN ? { may: HOLDING | OVER, must: 0 } : surely(isTrue(end) ? OVER : HOLDING);
    case BACK:
      if (end === OPEN || (endBefore === OPEN && isTrue(end))) return { may: BACK | OVER, must: 0 };
      return surely(isTrue(end) && !isTrue(endBefore) ? OVER : BACK);
    default:
      return surely(phase);
  }
}

function whileWaiting(start: Value, end: Value): Phases {
  if (end === ALWAYS) return surely(TOO_LATE);
  if (start === NEVER) return surely(OUT_OF_REACH);
  if (end === YES || isFalse(start)) return surely(WAITING);
  const may = isTrue(start) ? HOLDING : WAITING | HOLDING;
  if (end === OPEN) return { may: may | WAITING, must: start === UNKNOWN ? WAITING : 0 };
  return { may, must: start === OPEN ? 0 : may };
}

const surely = (phases: number): Phases => ({ may: phases, must: phases });
export const FIRST_PHASE: Phases = surely(WAITING);
