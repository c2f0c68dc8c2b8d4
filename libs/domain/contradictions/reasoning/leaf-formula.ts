import type { Book } from '../../conditions/book/book.js';
import { subjectOf } from '../../conditions/book/subject.js';
import type { Leaf, ReachedLeaf } from '../../conditions/condition.js';
import { BEYOND, dayNumber } from '../../conditions/days/day-number.js';
import { groupOf } from '../../conditions/groups/group.js';
import { STANCES } from '../../vocabulary/stances.js';
import type { Atom } from './atom.js';
import type { Formula } from './formula.js';
import { momentKey, type Moment } from './moment.js';
import { boundsOf, settledWay } from './records.js';
import type { Stretch } from './stretch.js';

/** What leaves are looked at in: a proposal's condition, with a book or, for what holds in any book, without. */
export interface Setting {
  readonly own: string;
  readonly book: Book | undefined;
}

/** What a leaf is worth at a moment. */
export function leafFormula(leaf: Leaf, moment: Moment, { own, book }: Setting, stretch: Stretch): Formula {
  if ('date' in leaf) {
    const is =
      'from' in leaf.date
        ? stretch.isFrom(dayNumber(leaf.date.from), moment)
        : !stretch.isFrom(dayNumber(leaf.date.before), moment);
    return is ? 2 : 0;
  }
  if ('event' in leaf) {
    const { notBefore, by } = boundsOf(leaf, book);
    if (by < BEYOND && stretch.isFrom(by, moment)) return 2;
    if (!stretch.isFrom(notBefore, moment)) return 0;
    return atom({ event: leaf.event, party: leaf.party }, moment);
  }
  if ('reached' in leaf) return reachedFormula(leaf, moment, { own, book }, stretch);
  if ('stance' in leaf) {
    const { party, on = null, proposal = own, atLeast } = leaf.stance;
    return ranked(`stance ${subjectOf({ party, about: on, proposal })}`, STANCES.indexOf(atLeast), moment);
  }
  if ('inForce' in leaf) {
    const pledge = book?.pledges.get(leaf.inForce);
    if (pledge?.polarity === 'refusal') return 0;
    if (pledge && !stretch.isFrom(dayNumber(pledge.pledgedOn), moment)) return 0;
    return ranked(`pledge ${leaf.inForce}`, 0, moment);
  }
  const { atLeast } = 'count' in leaf ? leaf.count : leaf.quantity;
  return ranked(`group ${groupOf(leaf, own).key}`, atLeast, moment);
}

function reachedFormula(
  leaf: ReachedLeaf,
  moment: Moment,
  { own, book }: Setting,
  stretch: Stretch,
): Formula {
  const ways = settledWay(leaf, own, book);
  const { is } = ways.findLast(({ from }) => stretch.isFrom(from, moment)) ?? ways[0]!;
  if (is !== null) return is ? 2 : 0;
  return atom({ proposal: leaf.reached.proposal ?? own, stage: leaf.reached.stage }, moment);
}

/** Something of which no more is known than that a higher rank includes a lower one. */
export const ranked = (what: string, rank: number, moment: Moment): Formula =>
  atom({ ranked: what, rank }, moment);

type Plain<T> = T extends unknown ? Omit<T, 'key' | 'moment'> : never;

function atom(plain: Plain<Atom>, moment: Moment): Formula {
  return { atom: { ...plain, key: `${JSON.stringify(plain)} ${momentKey(moment)}`, moment } as Atom };
}
