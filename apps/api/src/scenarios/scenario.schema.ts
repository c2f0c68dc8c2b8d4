import { revised } from '../facts/fact.schema.js';
import { referenceTo } from '../openapi/json-schema.js';
import { component, day, listOf, nullable, object, text, uuid } from '../openapi/schemas.js';
import { Supposition } from './supposition.body.js';

/** What somebody supposes, as they gave it. */
export const ScenarioSchema = component(
  'Scenario',
  object({
    id: uuid,
    name: text,
    asOf: nullable(day),
    through: nullable(day),
    suppose: listOf(referenceTo(Supposition)),
    ...revised,
  }),
);
