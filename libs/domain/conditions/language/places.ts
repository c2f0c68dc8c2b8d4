import type { Condition, Node } from '../condition.js';
import { attach } from './attach.js';
import { said } from './said.js';

/** A value and the offset in the text at which it stands. */
export interface Token<T> {
  readonly value: T;
  readonly at: number;
}

interface Place {
  readonly at: number;
  /** Offsets of the node's own fields by their JSON pointers below the node. */
  readonly fields: Readonly<Record<string, number | undefined>>;
}

/** Makes the nodes of a tree for the parser and remembers where in the text they and their fields stand. */
export class Places {
  private readonly places = new WeakMap<object, Place>();

  /** A node at an offset. Fields that are undefined, inside its leaf's object too, are left out. */
  readonly make = (fields: Node, at: number, places: Place['fields'] = {}): Condition => {
    const entries = Object.entries(fields).map(([name, value]: [string, unknown]) => [
      name,
      this.tidy(value),
    ]);
    return this.keep(said(Object.fromEntries(entries) as Node), { at, fields: places });
  };

  /** The node with the modifiers that were typed after (or before) it. */
  readonly modify = (
    inner: Condition,
    plus: Token<string> | null,
    by: Token<NonNullable<Condition['by']>> | null,
    at: number,
  ): Condition => {
    if (!plus && !by) return inner;
    const modified = attach(inner, { plus: plus?.value, by: by?.value });
    const wrapped = 'all' in modified && modified.all[0] === inner;
    const fields = wrapped ? {} : this.places.get(inner)?.fields;
    return this.keep(modified, { at, fields: { ...fields, ...said({ '/plus': plus?.at, '/by': by?.at }) } });
  };

  /** Where in the text that stands which a JSON pointer into the tree points to, or the node around it. */
  offsetOf(tree: Condition, pointer: string): number {
    let value: unknown = tree;
    let place = this.places.get(tree);
    let below = '';
    for (const segment of pointer.split('/').slice(1)) {
      value = (value as Readonly<Record<string, unknown>> | undefined)?.[segment];
      const found = typeof value === 'object' && value !== null ? this.places.get(value) : undefined;
      below = found ? '' : `${below}/${segment}`;
      place = found ?? place;
    }
    return place?.fields[below] ?? place?.at ?? 0;
  }

  private keep<T extends Condition>(node: T, place: Place): T {
    this.places.set(node, place);
    return node;
  }

  /** The object of a leaf without the fields that were not typed; anything else as it is. */
  private tidy(value: unknown): unknown {
    const plain = typeof value === 'object' && value !== null && !Array.isArray(value);
    return plain && !this.places.has(value) ? said(value) : value;
  }
}
