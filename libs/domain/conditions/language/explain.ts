import type { Condition, Modifiers } from '../condition.js';
import { durationParts, readDuration } from './duration.js';
import { dayWords, numberWords } from './english.js';
import { enumerated, heightOf } from './enumerated.js';
import { explainLeaf } from './explain-leaf.js';
import type { Names } from './names.js';
import { operandsOf } from './operands.js';

/**
 * A tree as one clause of plain English, to stand after "once", "until" or alone: "one day after a ceasefire has
 * entered into force, and either the United States supports the proposal or the proposal is accepted". Trees that say
 * different things read differently. An operator with a single operand says what the operand says.
 */
export function explain(tree: Condition, names: Names = {}): string {
  return new Sentence(names).whole(tree);
}

class Sentence {
  constructor(private readonly names: Names) {}

  /** The root needs no "both" and no "either": its operators are those of the sentence. */
  whole(tree: Condition): string {
    const bare = tree.plus === undefined && tree.by === undefined;
    const operands = operandsOf(tree);
    if (!bare || operands.length < 2 || !('all' in tree || 'any' in tree)) return this.part(tree, 0);
    return this.list(tree, 'all' in tree ? 'and' : 'or', 0);
  }

  /** A part of the sentence that can stand within others without being misread. */
  private part(tree: Condition, level: number): string {
    const { plus, by } = tree;
    const operands = operandsOf(tree);
    const again = operands.length === 1 && !('not' in tree) && isModified(operands[0]!);
    if (plus === undefined && by === undefined) return this.plain(tree, level);
    const held = `${again ? 'it holds that ' : ''}${this.plain(tree, level)}`;
    const later = plus === undefined ? held : `${durationWords(plus)} after ${held}`;
    return by === undefined ? later : `by ${dayWords(by)} ${plus === undefined ? '' : 'it is '}${later}`;
  }

  /** A node as if it had no modifiers. */
  private plain(tree: Condition, level: number): string {
    if ('not' in tree) return this.contrary(tree.not, level);
    const operands = operandsOf(tree);
    if (operands.length === 1) return this.part(operands[0]!, level);
    if ('all' in tree)
      return `${operands.length === 2 ? 'both' : 'all of these:'} ${this.list(tree, 'and', level)}`;
    if ('any' in tree)
      return `${operands.length === 2 ? 'either' : 'any of these:'} ${this.list(tree, 'or', level)}`;
    if ('of' in tree)
      return `at least ${numberWords(tree.atLeast)} of these: ${this.list(tree, 'and', level)}`;
    return explainLeaf(tree, this.names).says;
  }

  private contrary(tree: Condition, level: number): string {
    const leaf = operandsOf(tree).length === 0 && !isModified(tree);
    const { contrary } = leaf ? explainLeaf(tree as Parameters<typeof explainLeaf>[0], this.names) : {};
    return contrary ?? `it is not the case that ${this.part(tree, level)}`;
  }

  private list(tree: Condition, conjunction: 'and' | 'or', level: number): string {
    const height = heightOf(tree);
    const parts = operandsOf(tree).map((operand) => this.part(operand, height > 2 ? level + 1 : level));
    return enumerated(parts, conjunction, height, level);
  }
}

function isModified({ plus, by }: Modifiers): boolean {
  return plus !== undefined || by !== undefined;
}

/** "one day", "1 month 3 days": no "and", which is the word of operators. */
function durationWords(plus: string): string {
  const duration = readDuration(plus);
  const parts = duration ? durationParts(duration) : [];
  if (parts.length === 1) return `${numberWords(parts[0]![0])} ${parts[0]![1]}`;
  return parts.map((part) => part.join(' ')).join(' ');
}
