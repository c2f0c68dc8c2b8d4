import type { Day } from '../../days/day.js';
import type { PledgeStatus } from '../../pledges/pledge-status.js';
import type { PledgeFact } from '../book/facts.js';
import type { Condition } from '../condition.js';
import { dayNumber, type DayNumber } from '../days/day-number.js';
import { dayOfSpan, spanOf, spanOn } from '../history/pledge-history.js';
import type { ReasonCode } from '../history/reasons.js';
import type { Names } from '../language/names.js';
import type { Meaning } from '../meaning/meaning.js';

import { decidingLeaves } from './deciding-leaves.js';
import { explained, type ExplainedLeaf } from './explained-leaf.js';
import type { LookedAt } from './looked-at.js';
import { missingLeaves } from './missing-leaves.js';
import { remembering } from './remembering.js';
import { statusSentence } from './status-sentence.js';

/** A pledge's status on a day, why, since when, and on whom it depends. */
export interface StatusExplained {
  readonly status: PledgeStatus;
  readonly code: ReasonCode;
  readonly since: Day;
  /** The leaves of its conditions that decide, as they were on the day that decided. */
  readonly leaves: readonly ExplainedLeaf[];
  /** The leaves it still waits for; none unless it is pending. */
  readonly missing: readonly ExplainedLeaf[];
  /** The whole for people. */
  readonly sentence: string;
}

/** Why a pledge is what it is on a day; undefined where it was not made yet. */
export function explainStatus(
  pledge: PledgeFact,
  on: Day,
  meaning: Meaning,
  names: Names = {},
): StatusExplained | undefined {
  const history = meaning.pledge(pledge.id);
  const span = history && spanOn(history, dayNumber(on));
  if (span === undefined) return undefined;
  const { from, status, code, because } = spanOf(span);
  const told = (seen: readonly LookedAt[]) =>
    seen.map((one) => explained(one, pledge.proposal, meaning, names));
  const leaves = told(deciding(pledge, code, dayOfSpan(span), dayNumber(on), meaning));
  const missing =
    status === 'pending' && pledge.activatedBy
      ? told(missingNow(pledge.activatedBy, on, pledge, meaning))
      : [];
  const says = leaves.map((leaf) => leaf.says);
  return {
    status,
    code,
    since: from,
    leaves,
    missing,
    sentence: statusSentence(status, from, because, says),
  };
}

type Trees = Partial<Record<'start' | 'end', 'then' | 'now'>>;

/** Which of its conditions decide, and whether as they were on the day that decided or as they are now. */
const DECISIVE: Partial<Record<ReasonCode, Trees>> = {
  condition_met: { start: 'then' },
  condition_open: { start: 'now' },
  condition_not_met: { start: 'now' },
  condition_out_of_reach: { start: 'now' },
  end_holds: { end: 'now' },
  ended_by_condition: { end: 'then' },
  ended_before_start: { end: 'then' },
  may_have_ended: { start: 'now', end: 'now' },
  circular: { start: 'now', end: 'now' },
};

function deciding(
  pledge: PledgeFact,
  code: ReasonCode,
  since: DayNumber,
  on: DayNumber,
  meaning: Meaning,
): LookedAt[] {
  const of = (tree: Condition | null, day: Trees['start']) =>
    tree && day
      ? decidingLeaves(tree, day === 'then' ? since : on, remembering(pledge.proposal, meaning))
      : [];
  const { start, end } = DECISIVE[code] ?? {};
  return [...of(pledge.activatedBy, start), ...of(pledge.endedBy, end)];
}

function missingNow(tree: Condition, on: Day, pledge: PledgeFact, meaning: Meaning): LookedAt[] {
  return missingLeaves(tree, dayNumber(on), remembering(pledge.proposal, meaning));
}
