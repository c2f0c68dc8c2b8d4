import type { Day } from '../../days/day.js';
import type { PledgeStatus } from '../../pledges/pledge-status.js';
import { spansOf, type PledgeHistory } from '../history/pledge-history.js';
import type { ReasonCode } from '../history/reasons.js';
import type { Meaning } from '../meaning/meaning.js';

/** A pledge comes to a status on a day. */
export interface Turn {
  readonly pledge: string;
  readonly on: Day;
  readonly status: PledgeStatus;
  readonly code: ReasonCode;
}

/** What a fact does: the turns that are there only with it, and those that are there only without it. */
export interface Effects {
  readonly brings: readonly Turn[];
  readonly undoes: readonly Turn[];
}

/**
 * What changed between two states of a book, for some of its pledges: which were activated, ended, lapsed, when, and
 * which no longer are. What one fact brings its retraction undoes, and the other way round. Turns are in the order of
 * their days, then of the ids.
 */
export function effectsOn(pledges: Iterable<string>, before: Meaning, after: Meaning): Effects {
  const brings: Turn[] = [];
  const undoes: Turn[] = [];
  for (const id of pledges) {
    const [was, is] = [turnsOf(id, before.pledge(id)), turnsOf(id, after.pledge(id))];
    brings.push(...without(is, was));
    undoes.push(...without(was, is));
  }
  return { brings: brings.sort(byDay), undoes: undoes.sort(byDay) };
}

/** The days on which a pledge comes to another status than it had. */
export function turnsOf(pledge: string, history: PledgeHistory | undefined): Turn[] {
  const spans = history ? spansOf(history) : [];
  return spans
    .filter(({ status }, at) => spans[at - 1]?.status !== status)
    .map(({ from, status, code }) => ({ pledge, on: from, status, code }));
}

function without(turns: readonly Turn[], others: readonly Turn[]): Turn[] {
  return turns.filter(
    ({ on, status }) => !others.some((other) => other.on === on && other.status === status),
  );
}

function byDay(a: Turn, b: Turn): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.pledge < b.pledge ? -1 : a.pledge > b.pledge ? 1 : 0;
}
