import { dayOf, type DayNumber } from '../conditions/days/day-number.js';
import { explained, type ExplainedLeaf } from '../conditions/explanation/explained-leaf.js';
import { groupOf, pledgesIn } from '../conditions/groups/group.js';
import { explain } from '../conditions/language/explain.js';
import type { Names } from '../conditions/language/names.js';
import type { Meaning } from '../conditions/meaning/meaning.js';
import { valueOn } from '../conditions/timelines/timeline.js';
import { isTrue, truthOf } from '../conditions/timelines/truth.js';
import { leastOf, membersOf, partiesHaving } from './further-pledges.js';
import { asSeenFrom, type MorePledges, type Want } from './want.js';

/** A leaf that is missing: what it is and since when, what it would have to be, and who controls it. */
export interface MissingLeaf extends ExplainedLeaf {
  readonly act: Want['act'];
  /** Reference of the proposal in whose conditions it stands, or of whose pledges it speaks. */
  readonly proposal: string;
  /** The pledge that would have to go first, be taken up or be suspended; null where no pledge alone is meant. */
  readonly pledge: string | null;
  /** What would have to become so, as a clause: "a ceasefire has entered into force". */
  readonly asks: string;
  /** Where further pledges are wanted: how many parties, or how much, and the pledges on record that might do. */
  readonly further: Further | null;
}

export interface Further {
  readonly missing: number;
  /** The members of the bloc that are not counted yet; none where quantities are added up. */
  readonly parties: readonly string[];
  /** Ids of the pledges of the group that are not in force, in their order. */
  readonly pledges: readonly string[];
}

/** @param seenFrom reference of the proposal that leaves need not name; all name theirs where it is null */
export function missingLeaf(
  want: Want,
  on: DayNumber,
  seenFrom: string | null,
  meaning: Meaning,
  names: Names = {},
): MissingLeaf {
  const own = want.act === 'becomes_so' ? (seenFrom ?? want.own) : want.own;
  const told = { act: want.act, proposal: own, pledge: null, further: null };
  if ('pledge' in want) {
    const { act, pledge } = want;
    const wanted = act === 'suspends' ? 'false' : 'true';
    const leaf = explainedOn({ inForce: pledge }, wanted, want.own, on, meaning, names);
    return {
      ...told,
      ...leaf,
      pledge,
      asks: asksOf(want.act, pledge, want.circle, leaf.controlledBy, names),
    };
  }
  const leaf = seenFrom === null ? want.leaf : asSeenFrom(want.leaf, seenFrom);
  if (want.act === 'more_pledges') {
    const said = explainedOn(leaf, 'true', want.own, on, meaning, names);
    return { ...told, ...said, asks: asking(leaf, 'true', names), further: furtherOf(want, on, meaning) };
  }
  const said = explainedOn(leaf, want.wanted, own, on, meaning, names);
  return { ...told, ...said, asks: asking(leaf, want.wanted, names) };
}

type Leaf = Parameters<typeof explained>[0]['leaf'];

function explainedOn(
  leaf: Leaf,
  wanted: 'true' | 'false',
  own: string,
  on: DayNumber,
  meaning: Meaning,
  names: Names,
): ExplainedLeaf {
  const value = truthOf(valueOn(meaning.leaf(leaf, own), on));
  return explained({ leaf, on, value, wanted }, own, meaning, names);
}

/** "A ceasefire has entered into force", without the full stop and the capital letter of a sentence. */
function asking(leaf: Leaf, wanted: 'true' | 'false', names: Names): string {
  return explain(wanted === 'true' ? leaf : { not: leaf }, names);
}

function asksOf(act: string, pledge: string, circle: readonly string[], party: string, names: Names): string {
  const name = (id: string) => names.pledge?.(id) ?? `pledge ${id}`;
  const who = names.party?.(party) ?? party;
  if (act === 'resumes') return `${who} takes up ${name(pledge)} again`;
  if (act === 'suspends') return `${who} suspends ${name(pledge)}`;
  if (act === 'commits') return `${who} says that ${name(pledge)} waits for nothing`;
  const others = circle.filter((id) => id !== pledge).map(name);
  const what = others.length > 0 ? others.join(', ') : 'itself';
  return `${who} goes first: ${name(pledge)} no longer waits for ${what}`;
}

function furtherOf({ leaf, own }: MorePledges, on: DayNumber, meaning: Meaning): Further {
  const group = groupOf(leaf, own);
  const day = dayOf(on);
  const pledges = pledgesIn(group, meaning.book)
    .map(({ id }) => id)
    .filter((id) => !isTrue(valueOn(meaning.inForce(id), on)))
    .sort();
  if ('quantity' in leaf)
    return { missing: leaf.quantity.atLeast - leastOf(group, day, meaning), parties: [], pledges };
  const having = new Set(partiesHaving(group, day, meaning));
  const parties = membersOf(group, day, meaning).filter((member) => !having.has(member));
  return { missing: leaf.count.atLeast - having.size, parties, pledges };
}
