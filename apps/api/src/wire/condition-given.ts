import { referenceTo } from '../openapi/json-schema.js';
import { conditionTree } from './condition-tree.js';
import { field } from './field.js';
import { id } from './id.js';
import type { Kind, Presence } from './kind.js';
import { readObject } from './read-object.js';
import { Text } from './text.js';

/** A condition made up for the occasion: as text, or as a tree. */
export class InlineCondition {
  @Text({ max: 10_000, optional: true, says: 'Such as `ceasefire_in_force + 1 day`.' })
  text?: string;

  @field(conditionTree, { optional: true, says: 'The same as a tree, instead of the text.' })
  expression?: object;
}

const MEMBERS = ['text', 'expression'];

/** A condition of the book by its id, or one made up for the occasion. */
export const conditionGiven: Kind = {
  get schema() {
    return { anyOf: [id.schema, referenceTo(InlineCondition)] };
  },
  read(given, findings) {
    if (isInline(given)) return readObject(InlineCondition, given, findings);
    if (typeof given === 'string') return id.read(given, findings);
    return findings.add(
      'not_a_condition',
      'Expected the id of a condition, or an object with `text` or `expression`.',
    );
  },
  holds: () => InlineCondition,
};

export const ConditionGiven = (presence: Presence = {}): PropertyDecorator => field(conditionGiven, presence);

const isInline = (given: unknown): given is object =>
  typeof given === 'object' &&
  given !== null &&
  !Array.isArray(given) &&
  Object.keys(given).every((name) => MEMBERS.includes(name));
