import { readTree } from '#domain/conditions/language/read-tree.js';
import { referenceTo } from '../openapi/json-schema.js';
import { field } from './field.js';
import { pointerTo } from './findings.js';
import type { Kind, Presence } from './kind.js';

/** A tree whose root has no other members than these, checked as far as that needs no book: whether what it names exists is for the rules. */
const treeOf = (name: string, ...members: readonly string[]): Kind => ({
  schema: referenceTo({ name }),
  read(given, findings) {
    if (typeof given !== 'object' || given === null || Array.isArray(given))
      return findings.add('not_an_object', 'Expected an object.');
    const strange = Object.keys(given).filter((member) => !members.includes(member));
    for (const member of strange) findings.add('unknown_field', 'There is no such field.', pointerTo(member));
    if (strange.length > 0) return undefined;
    const read = readTree(given);
    if (read.ok) return read.tree;
    for (const { code, message, pointer } of read.errors) findings.add(code, message, pointer);
    return undefined;
  },
});

/** A condition as a tree. */
export const conditionTree: Kind = treeOf(
  'ConditionTree',
  ...'event party date reached stance inForce count quantity all any not atLeast of plus by'.split(' '),
);

export const ConditionTree = (presence: Presence = {}): PropertyDecorator => field(conditionTree, presence);

/** What a pledge brings about: an event or a stance, as a condition names it. */
export const outcome: Kind = treeOf('Outcome', 'event', 'party', 'stance');

export const OutcomeField = (presence: Presence = {}): PropertyDecorator => field(outcome, presence);
