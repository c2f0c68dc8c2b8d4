import type { Stage } from '../../stages/stage.js';
import { STAGES } from '../../stages/stage.js';
import { hasComeAsFarAs } from '../../stages/progress.js';
import { momentKey, type Moment } from './moment.js';

/**
 * What a leaf is worth at a moment, where that is not known: that an event has happened by then; that a proposal has come
 * as far as a stage; that something which has a rank has at least so high a one (a stance, a count); or anything.
 */
export type Atom = { readonly key: string; readonly moment: Moment } & (
  | { readonly event: string; readonly party: string | undefined }
  | { readonly proposal: string; readonly stage: Stage }
  | { readonly ranked: string; readonly rank: number }
);

/** False, unknown, true, in this order. */
export type Truth3 = 0 | 1 | 2;

/** Whether one moment is no later than another, on every day asked about. */
export type NoLater = (a: Moment, b: Moment) => boolean;

/** Whether two atoms cannot have these values together. */
export function clash(a: Atom, isA: Truth3, b: Atom, isB: Truth3, noLater: NoLater): boolean {
  if (isA > isB && follows(a, b, noLater)) return true;
  if (isB > isA && follows(b, a, noLater)) return true;
  return isA === 2 && isB === 2 && excludes(a, b);
}

/** Whether the second is at least as true as the first, whatever is recorded. */
function follows(a: Atom, b: Atom, noLater: NoLater): boolean {
  if ('event' in a) {
    const covers = 'event' in b && a.event === b.event && (b.party === undefined || b.party === a.party);
    return covers && noLater(a.moment, b.moment);
  }
  if (momentKey(a.moment) !== momentKey(b.moment)) return false;
  if ('stage' in a) {
    return (
      'stage' in b &&
      a.proposal === b.proposal &&
      stagesOf(a.stage).every((one) => hasComeAsFarAs(b.stage, one))
    );
  }
  return 'ranked' in b && a.ranked === b.ranked && a.rank >= b.rank;
}

/** A proposal is in one stage at a time. */
function excludes(a: Atom, b: Atom): boolean {
  if (!('stage' in a) || !('stage' in b) || a.proposal !== b.proposal) return false;
  if (momentKey(a.moment) !== momentKey(b.moment)) return false;
  return !stagesOf(a.stage).some((one) => hasComeAsFarAs(b.stage, one));
}

/** The stages in which a proposal has come as far as one. */
const stagesOf = (reached: Stage): Stage[] => STAGES.filter((stage) => hasComeAsFarAs(reached, stage));
