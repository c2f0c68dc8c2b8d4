import { either } from '../wire/either.js';
import { field } from '../wire/field.js';
import { id } from '../wire/id.js';
import { oneOf } from '../wire/one-of.js';

const scenarioOrBook = either(
  oneOf(['book']),
  id,
  'not_a_scenario',
  'Expected the id of a saved scenario, or `book` for the book as it is.',
);

/** The query of `POST /scenarios/evaluate` */
export class EvaluateScenarioQuery {
  @field(scenarioOrBook, {
    optional: true,
    says: 'A saved scenario to compare with, by its id; or `book`: the book as it is.',
  })
  compare?: string;
}
