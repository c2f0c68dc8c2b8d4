import type { PledgeFact } from '../book/facts.js';
import { daysOfTree } from '../circles/days-of-tree.js';
import type { Condition, Leaf } from '../condition.js';
import { BEYOND, dayOf, type DayNumber } from '../days/day-number.js';
import { explainStatus } from '../explanation/explain-status.js';
import type { ExplainedLeaf } from '../explanation/explained-leaf.js';
import { bare } from '../explanation/looked-at.js';
import { dayOfSpan } from '../history/pledge-history.js';
import { operandsOf } from '../language/operands.js';
import type { Meaning } from '../meaning/meaning.js';
import { dayOfChange } from '../timelines/timeline.js';
import type { ToldLeaf, ToldSpan } from './told-span.js';

/**
 * All that is told of a pledge from the day it was made on, as the few days on which any of it changes: its status, the
 * reason, the leaves that decide and those it waits for. What is told of a day is the span that holds it, and equals
 * `explainStatus` on that day.
 */
export function tellPledge(pledge: PledgeFact, meaning: Meaning): ToldSpan[] {
  const history = meaning.pledge(pledge.id);
  if (!history) return [];
  const spans: ToldSpan[] = [];
  let before = '';
  for (const day of daysOfTelling(pledge, history.spans.map(dayOfSpan), meaning)) {
    const { status, code, since, leaves, missing } = explainStatus(pledge, dayOf(day), meaning)!;
    const told = { status, code, since, leaves: leaves.map(toldLeaf), missing: missing.map(toldLeaf) };
    const text = JSON.stringify(told);
    if (text === before) continue;
    before = text;
    spans.push({ from: dayOf(day), to: null, ...told });
  }
  return spans.map((span, at) => ({ ...span, to: spans[at + 1]?.from ?? null }));
}

/**
 * The days on which a status begins, and those on which anything changes that its conditions look at. Each part of a
 * condition counts by itself too: what is missing is told without waiting for the offsets around it.
 */
function daysOfTelling(
  pledge: PledgeFact,
  begins: readonly DayNumber[],
  meaning: Meaning,
): readonly DayNumber[] {
  const [made] = begins as [DayNumber];
  const days = new Set(begins);
  const daysOfLeaf = (leaf: Leaf) => meaning.leaf(leaf, pledge.proposal).map(dayOfChange);
  for (const tree of [pledge.activatedBy, pledge.endedBy]) {
    for (const part of tree ? partsOf(tree) : []) {
      for (const day of daysOfTree(part, daysOfLeaf)) if (day > made && day < BEYOND) days.add(day);
    }
  }
  return [...days].sort((a, b) => a - b);
}

/** The parts of a tree, the whole among them, each with and without its deadline and its offset. */
function* partsOf(tree: Condition): Iterable<Condition> {
  yield tree;
  if (tree.by !== undefined && tree.plus !== undefined) {
    const { by: _by, ...open } = tree;
    yield open as Condition;
  }
  if (tree.by !== undefined || tree.plus !== undefined) yield bare(tree);
  for (const operand of operandsOf(tree)) yield* partsOf(operand);
}

const toldLeaf = ({ says: _says, ...leaf }: ExplainedLeaf): ToldLeaf => leaf;
