import type { Day } from '#domain/days/day.js';
import type { Blocker } from '#domain/rules/blocker.js';

/** What may be asked of the support for a proposal, beside the day. */
export interface SupportAsked {
  /** Of which clause, by its key, or of which pledge, by its id; of the proposal as a whole unless given. */
  readonly clause?: string;
  readonly pledge?: string;
  /** Codes of the blocs to tell apart; all unless given. */
  readonly bloc?: readonly string[];
  /** Codes of parties that can stop the next move although the table of moves does not say so. */
  readonly veto?: readonly string[];
  /** Who moved since that day is told as well. */
  readonly from?: Day;
}

/** What of it there is, on the day. */
export interface SupportFound {
  readonly clause: boolean;
  readonly pledge: boolean;
  /** The codes among those asked for that are blocs, and that are parties. */
  readonly blocs: readonly string[];
  readonly parties: readonly string[];
}

/** What is asked for and is not there, or makes no sense; each with the parameter that names it. */
export function checkAsked(asked: SupportAsked, found: SupportFound, on: Day): Blocker[] {
  const blockers: Blocker[] = [];
  const blame = (code: string, message: string, pointer: string) => blockers.push({ code, message, pointer });
  const { clause, pledge, bloc = [], veto = [], from } = asked;
  if (clause !== undefined && pledge !== undefined)
    blame('about_two_things', 'Ask about a clause or about a pledge, not about both.', '/pledge');
  if (!found.clause) blame('clause_unknown', `The proposal has no clause ${clause}.`, '/clause');
  if (!found.pledge) blame('pledge_unknown', 'The proposal has no such pledge.', '/pledge');
  for (const [i, code] of bloc.entries())
    if (!found.blocs.includes(code)) blame('bloc_unknown', `The book knows no bloc ${code}.`, `/bloc/${i}`);
  for (const [i, code] of veto.entries())
    if (!found.parties.includes(code))
      blame('party_unknown', `The book knows no party ${code}.`, `/veto/${i}`);
  if (from !== undefined && from > on)
    blame('after_the_day', `${from} is after ${on}, the day asked about.`, '/from');
  return blockers;
}
