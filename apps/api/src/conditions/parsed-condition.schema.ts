import { TRUTHS } from '#domain/conditions/timelines/truth.js';
import { reference } from '../facts/fact.schema.js';
import { component, day, listOf, nullable, object, text, word } from '../openapi/schemas.js';
import { ConditionTreeSchema } from './condition-tree.schema.js';
import { worth } from './condition.schema.js';

/** A leaf of a condition, on whom it depends, and the same as a clause. */
export const ExplainedLeafSchema = component(
  'ExplainedLeaf',
  object({
    leaf: text,
    value: word(TRUTHS),
    wanted: word(['true', 'false']),
    since: nullable(day),
    controlledBy: text,
    says: text,
  }),
);

/** A condition that was tried out: as text, as a tree and as a sentence; its value on the day, and on all others. */
export const ParsedConditionSchema = component(
  'ParsedCondition',
  object({
    text,
    expression: ConditionTreeSchema,
    proposal: nullable(reference),
    on: day,
    ...worth,
    changes: listOf(object({ from: nullable(day), value: word(TRUTHS) })),
    leaves: listOf(ExplainedLeafSchema),
  }),
);
