import { TRUTHS } from '#domain/conditions/timelines/truth.js';
import { reference, revised } from '../facts/fact.schema.js';
import { component, count, day, nullable, object, text, uuid, word } from '../openapi/schemas.js';
import { ConditionTreeSchema } from './condition-tree.schema.js';

/** What a condition is worth on the day asked about, since when, and what it says as a sentence. */
export const worth = { value: word(TRUTHS), since: nullable(day), says: text };

/** A labelled expression that pledges of a proposal wait for, and how many do. */
export const ConditionSchema = component(
  'Condition',
  object({
    id: uuid,
    proposal: reference,
    label: text,
    text,
    expression: ConditionTreeSchema,
    pledgeCount: count,
    ...revised,
    ...worth,
  }),
);
