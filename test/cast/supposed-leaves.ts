import { Book } from '#domain/conditions/book/book.js';
import type { BookFacts, PledgeFact } from '#domain/conditions/book/facts.js';
import type { Condition, Leaf } from '#domain/conditions/condition.js';
import { dayNumber } from '#domain/conditions/days/day-number.js';
import { operandsOf } from '#domain/conditions/language/operands.js';
import { parse } from '#domain/conditions/language/parse.js';
import { printLeaf } from '#domain/conditions/language/print-leaf.js';
import { Meaning } from '#domain/conditions/meaning/meaning.js';
import { truthsOf, valueOn } from '#domain/conditions/timelines/timeline.js';
import { truthOf } from '#domain/conditions/timelines/truth.js';
import { day, type Day } from '#domain/days/day.js';
import { suppose } from '#domain/scenarios/suppose.js';
import type { Supposition } from '#domain/scenarios/supposition.js';
import { STANCES } from '#domain/vocabulary/stances.js';
import type { MissingLeaf } from '#domain/unlock/missing-leaf.js';
import { movePath } from '#domain/unlock/move-path.js';
import { about } from '#domain/unlock/want.js';

/** What tests know of a missing leaf: the texts that are told. */
export type Told = Pick<MissingLeaf, 'act' | 'leaf' | 'wanted' | 'proposal' | 'pledge'>;

/** The same text for the same leaf. */
export function textOf({ act, leaf, wanted, pledge, proposal }: Told): string {
  return `${act} ${pledge ?? printLeaf(about(treeOf(leaf) as Leaf, proposal))} ${wanted}`;
}

/** Leaves that become so on a day; the events among them that must not happen never do. */
export function allOn<T extends Told>(leaves: readonly T[], on: Day): (T & { on: Day })[] {
  return leaves.map((leaf) => ({ ...leaf, on: isDenial(leaf) ? NEVER_HAPPENS : on }));
}

export const isDenial = ({ act, leaf, wanted }: Told) =>
  act === 'becomes_so' && wanted === 'false' && 'event' in treeOf(leaf);

const NEVER_HAPPENS = day('9999-12-31');

/**
 * The first day, from today on unless said, on which a pledge is in force if leaves become so on given days, through the scenarios
 * that people may lay over a book. Days that conditions wait for come only where they are among the leaves,
 * unless days pass.
 */
export function firstInForceIf(
  leaves: readonly (Told & { on: Day })[],
  pledge: string,
  facts: BookFacts,
  asOf: Day,
  through: Day = day('9999-12-31'),
  from: Day = asOf,
  daysPass = false,
): Day | undefined {
  const truths = truthsOf(new Meaning(bookIf(leaves, facts, asOf, daysPass)).inForce(pledge));
  for (const [at, { from: since, value }] of truths.entries()) {
    const until = truths[at + 1]?.from ?? NEVER_HAPPENS;
    if (value === 'true' && until > from && since <= through) return since < from ? from : since;
  }
  return undefined;
}

/** Whether a leaf is as it is wanted, now and for good, if others become so. */
export function isSoIf(
  leaf: Told,
  leaves: readonly (Told & { on: Day })[],
  facts: BookFacts,
  asOf: Day,
): boolean {
  const meaning = new Meaning(bookIf(leaves, facts, asOf));
  const timeline = meaning.leaf(treeOf(leaf.leaf) as Leaf, leaf.proposal);
  return [asOf, NEVER_HAPPENS].every((on) => truthOf(valueOn(timeline, dayNumber(on))) === leaf.wanted);
}

function bookIf(
  leaves: readonly (Told & { on: Day })[],
  facts: BookFacts,
  asOf: Day,
  daysPass = false,
): Book {
  const coming = leaves.filter(({ act }) => act === 'comes').map(({ leaf }) => leaf);
  const stands = daysPass ? facts.pledges : facts.pledges.map((one) => standing(one, coming, asOf));
  const book = Book.of({ ...facts, pledges: stands });
  let world = book;
  for (const leaf of [...leaves].sort((a, b) => (a.on < b.on ? -1 : 1))) {
    const supposed = suppose(world, suppositions(leaf, world));
    if ('blockers' in supposed) throw new Error(JSON.stringify(supposed.blockers));
    world = supposed.book;
  }
  return world;
}

function suppositions(
  { act, leaf, wanted, pledge, proposal, on }: Told & { on: Day },
  book: Book,
): Supposition[] {
  if (act === 'comes') return [];
  if (pledge !== null) {
    const fact = book.pledges.get(pledge)!;
    if (act === 'commits') return [{ pledge: { ...fact, activatedBy: { date: { from: on } } } }];
    const step = act === 'resumes' ? ('committed' as const) : ('suspended' as const);
    return [{ pledge: { ...fact, steps: [...fact.steps, { step, happenedOn: on }] } }];
  }
  const tree = treeOf(leaf) as Leaf;
  if ('event' in tree) {
    const occurrence = wanted === 'true' ? ('occurred' as const) : ('denied' as const);
    return [{ event: { type: tree.event, party: tree.party ?? null, occurrence, on } }];
  }
  if ('stance' in tree) {
    const { party, on: about = null, atLeast, proposal: other = proposal } = tree.stance;
    const below = STANCES[STANCES.indexOf(atLeast) - 1] ?? 'abstains';
    const stance = wanted === 'true' ? atLeast : below;
    return [{ position: { party, proposal: other, about, stance, statedOn: on, version: 1 } }];
  }
  if (!('reached' in tree)) throw new Error(`Nothing is known of ${leaf}.`);
  const reference = tree.reached.proposal ?? proposal;
  const made = book.proposals.get(reference)!;
  const path = movePath(made, tree.reached.stage, wanted, on) ?? made.moves;
  return path
    .slice(made.moves.length)
    .map(({ move, happenedOn }) => ({ move: { proposal: reference, move, happenedOn } }));
}

/** The tree that a text says; in texts pledges have longer ids than in random books. */
export function treeOf(text: string): Condition {
  const parsed = parse(text.replace(/pledge p(\d)/g, `pledge ${LONG_ID}$1`));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return JSON.parse(JSON.stringify(parsed.tree).replaceAll(LONG_ID, 'p')) as Condition;
}

const LONG_ID = '00000000-0000-4000-8000-00000000000';

/** The pledge, for which the days that it waits for never come unless they are told. */
function standing(pledge: PledgeFact, coming: readonly string[], asOf: Day): PledgeFact {
  const still = (tree: Condition, wanted: boolean): Condition => {
    if ('all' in tree) return { ...tree, all: tree.all.map((one) => still(one, wanted)) };
    if ('any' in tree) return { ...tree, any: tree.any.map((one) => still(one, wanted)) };
    if ('of' in tree) return { ...tree, of: tree.of.map((one) => still(one, wanted)) };
    if ('not' in tree) return { ...tree, not: still(tree.not, !wanted) };
    if (!('date' in tree)) return tree;
    const { date } = tree;
    const [text, turns] =
      'from' in date ? [`on or after ${date.from}`, date.from] : [`before ${date.before}`, date.before];
    if ('from' in date !== wanted || dayNumber(turns) <= dayNumber(asOf) || coming.includes(text))
      return tree;
    return { ...tree, date: wanted ? { before: day('0001-01-01') } : { from: day('0001-01-01') } };
  };
  return {
    ...pledge,
    activatedBy: pledge.activatedBy && still(pledge.activatedBy, true),
    endedBy: pledge.endedBy && still(pledge.endedBy, false),
  };
}

/** Every leaf of a tree with what it would have to be. */
export function leavesWanted(
  tree: Condition,
  wanted: 'true' | 'false',
): { leaf: Leaf; wanted: 'true' | 'false' }[] {
  if ('not' in tree) return leavesWanted(tree.not, wanted === 'true' ? 'false' : 'true');
  const operands = operandsOf(tree);
  if (operands.length > 0) return operands.flatMap((operand) => leavesWanted(operand, wanted));
  const { plus: _, by: __, ...leaf } = tree;
  return [{ leaf: leaf as Leaf, wanted }];
}
