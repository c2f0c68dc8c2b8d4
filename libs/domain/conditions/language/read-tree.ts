import type { AllOf, AnyOf, AtLeast, Condition, Modifiers, Not } from '../condition.js';
import { LIMITS } from './limits.js';
import { nearest } from './nearest.js';
import { eventType, party } from './read-names.js';
import { count, date, quantity, reached, stance } from './read-leaves.js';
import { object, type Fields } from './read-object.js';
import { dayOf, durationOf, pledgeId, shown, whole } from './read-values.js';
import { Reading, type Reader } from './reading.js';
import type { TreeFault } from './tree-fault.js';
import type { Vocabulary } from './vocabulary.js';

export type TreeRead =
  | { readonly ok: true; readonly tree: Condition }
  | { readonly ok: false; readonly errors: readonly TreeFault[] };

/**
 * Checks a tree that came from outside: its shape, its values, its limits, and that it refers to nothing but what the
 * vocabulary holds. The tree answered is a new one in its normal form: fields in one order, durations without zeros,
 * ids in lower case.
 */
export function readTree(json: unknown, vocabulary?: Vocabulary): TreeRead {
  const reading = new Reading(vocabulary);
  const tree = condition(json, '', reading);
  return tree && reading.faults.length === 0 ? { ok: true, tree } : { ok: false, errors: reading.faults };
}

const condition: Reader<Condition> = (value, pointer, reading) =>
  reading.node(pointer, () => {
    const given = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
    const sort = (Object.keys(SORTS) as (keyof typeof SORTS)[]).find((name) => Object.hasOwn(given, name));
    if (sort) return SORTS[sort](value, pointer, reading);
    const [first] = Object.keys(given);
    return reading.blame(
      pointer,
      'no_condition',
      `${first ? `{ ${shown(first)}: … }` : shown(value)} is no condition.`,
      {
        expected: Object.keys(SORTS),
        suggestion: first && nearest(first, Object.keys(SORTS)),
      },
    );
  });

const operands: Reader<readonly Condition[]> = (value, pointer, reading) => {
  if (!Array.isArray(value) || value.length === 0) {
    const expected = ['a list of conditions, one at least'];
    return reading.blame(
      pointer,
      'no_operands',
      `${shown(value)} stands where a list of conditions should.`,
      { expected },
    );
  }
  const read: (Condition | undefined)[] = [];
  for (const [at, operand] of value.slice(0, LIMITS.nodes).entries())
    read.push(condition(operand, `${pointer}/${at}`, reading));
  return read.every((operand) => operand !== undefined) ? read : undefined;
};

const atLeast: Reader<AtLeast & Modifiers> = (value, pointer, reading) => {
  const read = node<AtLeast>({ atLeast: whole(LIMITS.nodes), of: operands })(value, pointer, reading);
  if (!read || read.atLeast <= read.of.length) return read;
  const message = `At least ${read.atLeast} cannot be true where there are ${read.of.length}.`;
  return reading.blame(`${pointer}/atLeast`, 'more_than_there_are', message);
};

/** How each sort of node is read, by the field that tells it. */
const SORTS = {
  event: node<{ event: string; party?: string }>({ event: eventType, party }, 'party'),
  date: node({ date }),
  reached: node({ reached }),
  stance: node({ stance }),
  inForce: node({ inForce: pledgeId }),
  count: node({ count }),
  quantity: node({ quantity }),
  all: node<AllOf>({ all: operands }),
  any: node<AnyOf>({ any: operands }),
  not: node<Not>({ not: condition }),
  of: atLeast,
  atLeast,
} satisfies Record<string, Reader<Condition>>;

/** A node with these fields, and perhaps modifiers. */
function node<T extends object>(fields: Fields<T>, ...optional: (keyof T & string)[]): Reader<T & Modifiers> {
  const all = { ...fields, plus: durationOf, by: dayOf } as unknown as Fields<T & Modifiers>;
  return object<T & Modifiers>(all, ...optional, 'plus', 'by');
}
