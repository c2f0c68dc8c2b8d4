import { reference, revised } from '../facts/fact.schema.js';
import { component, count, object, text, uuid } from '../openapi/schemas.js';

/** A labelled expression that pledges of a proposal wait for, and how many do. */
export const ConditionSchema = component(
  'Condition',
  object({ id: uuid, proposal: reference, label: text, text, pledgeCount: count, ...revised }),
);
