import type { NewCondition } from '#tracker/conditions/new-condition.js';
import { Marking } from '../wire/marking.js';
import { Text } from '../wire/text.js';
import { expression, label } from './condition-fields.js';

/** `POST /proposals/:ref/conditions` */
export class AddCondition implements NewCondition {
  @Text(label)
  label: string;

  @Text(expression)
  text: string;

  @Marking({ optional: true, says: "The proposal's unless said." })
  marking?: string;
}
