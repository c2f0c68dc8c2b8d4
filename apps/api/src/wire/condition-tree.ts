import { readTree } from '#domain/conditions/language/read-tree.js';
import { referenceTo } from '../openapi/json-schema.js';
import { field } from './field.js';
import { pointerTo } from './findings.js';
import type { Kind, Presence } from './kind.js';

const MEMBERS = new Set(
  'event party date reached stance inForce count quantity all any not atLeast of plus by'.split(' '),
);

/** A condition as a tree, checked as far as that needs no book: whether what it names exists is for the rules. */
export const conditionTree: Kind = {
  schema: referenceTo({ name: 'ConditionTree' }),
  read(given, findings) {
    if (typeof given !== 'object' || given === null || Array.isArray(given))
      return findings.add('not_an_object', 'Expected an object.');
    const strange = Object.keys(given).filter((name) => !MEMBERS.has(name));
    for (const name of strange) findings.add('unknown_field', 'There is no such field.', pointerTo(name));
    if (strange.length > 0) return undefined;
    const read = readTree(given);
    if (read.ok) return read.tree;
    for (const { code, message, pointer } of read.errors) findings.add(code, message, pointer);
    return undefined;
  },
};

export const ConditionTree = (presence: Presence = {}): PropertyDecorator => field(conditionTree, presence);
