import type { NewCondition } from '#tracker/conditions/new-condition.js';
import { Audience, Marking } from '../wire/marking.js';
import { ConditionTree } from '../wire/condition-tree.js';
import { Text } from '../wire/text.js';
import { expression, label } from './condition-fields.js';

/** `POST /proposals/:ref/conditions` */
export class AddCondition implements NewCondition {
  @Text(label)
  label: string;

  @Text({ ...expression, optional: true })
  text?: string;

  @ConditionTree({ optional: true, says: 'The same as a tree, instead of the text.' })
  expression?: object;

  @Marking({ optional: true, says: "The proposal's unless said." })
  marking?: string;

  @Audience()
  audience?: string[];
}
