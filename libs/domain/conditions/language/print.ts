import type { Condition, Modifiers } from '../condition.js';
import { fits } from './attach.js';
import { durationParts, readDuration } from './duration.js';
import { printLeaf } from './print-leaf.js';

/** How tightly what is printed holds together: what stands where something tighter is needed gets parentheses. */
const LOOSE = { any: 0, all: 1, not: 2, one: 3 } as const;

interface Printed {
  readonly text: string;
  readonly holds: number;
}

/**
 * The canonical text of a tree, with no parentheses but those it needs: `parse` makes the same tree of it. An operator
 * right inside the same operator keeps its parentheses, for the tree has two nodes there.
 */
export function print(tree: Condition): string {
  return printed(tree).text;
}

function printed(tree: Condition): Printed {
  const { plus, by } = tree;
  if (plus === undefined && by === undefined) return plain(tree);
  const only = 'all' in tree && tree.all.length === 1 ? tree.all[0]! : undefined;
  const wrapper = only !== undefined && !fits(only, tree);
  const inner = wrapper ? `(${print(only)})` : within(plain(tree), LOOSE.one);
  return { text: `${inner}${modifiers(tree)}`, holds: LOOSE.one };
}

/** A node as if it had no modifiers. */
function plain(tree: Condition): Printed {
  if ('all' in tree) return joined('all', tree.all);
  if ('any' in tree) return joined('any', tree.any);
  if ('not' in tree) return { text: `not ${within(printed(tree.not), LOOSE.not)}`, holds: LOOSE.not };
  if ('of' in tree) return { text: `at least ${tree.atLeast} of ${list(tree.of)}`, holds: LOOSE.one };
  return { text: printLeaf(tree), holds: LOOSE.one };
}

function joined(operator: 'all' | 'any', operands: readonly Condition[]): Printed {
  if (operands.length === 1) return { text: `${operator} of ${list(operands)}`, holds: LOOSE.one };
  const needed = LOOSE[operator] + 1;
  const text = operands
    .map((operand) => within(printed(operand), needed))
    .join(operator === 'all' ? ' and ' : ' or ');
  return { text, holds: LOOSE[operator] };
}

function list(operands: readonly Condition[]): string {
  return `(${operands.map(print).join(', ')})`;
}

function within({ text, holds }: Printed, needed: number): string {
  return holds >= needed ? text : `(${text})`;
}

function modifiers({ plus, by }: Modifiers): string {
  const duration = plus === undefined ? undefined : readDuration(plus);
  const later = duration
    ? ` + ${durationParts(duration)
        .map((part) => part.join(' '))
        .join(' ')}`
    : '';
  return `${later}${by === undefined ? '' : ` by ${by}`}`;
}
