import type { Day } from '#domain/days/day.js';
import type { NewScenario } from '#tracker/scenarios/new-scenario.js';
import { DayField } from '../wire/day-field.js';
import { Listed } from '../wire/listed.js';
import { Audience, Marking } from '../wire/marking.js';
import { Text } from '../wire/text.js';
import { asOf, MOST_SUPPOSED, through } from './scenario-fields.js';
import { Supposition } from './supposition.body.js';

/** `POST /scenarios` */
export class SaveScenario implements NewScenario {
  @Text({ max: 200, says: 'What people call it.' })
  name: string;

  @DayField(asOf)
  asOf: Day | null = null;

  @DayField(through)
  through: Day | null = null;

  @Listed(() => Supposition, { max: MOST_SUPPOSED })
  suppose: Supposition[];

  @Marking({ optional: true, says: 'TLP:AMBER+STRICT unless said: for one’s own organisation.' })
  marking?: string;

  @Audience()
  audience?: string[];
}
