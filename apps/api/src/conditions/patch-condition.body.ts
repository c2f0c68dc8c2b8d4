import type { ConditionPatch } from '#tracker/conditions/new-condition.js';
import { ConditionTree } from '../wire/condition-tree.js';
import { Text } from '../wire/text.js';
import { expression, label } from './condition-fields.js';

/** `PATCH /conditions/:id`: what is given is replaced, the rest stays. */
export class PatchCondition implements ConditionPatch {
  @Text({ ...label, optional: true })
  label?: string;

  @Text({ ...expression, optional: true })
  text?: string;

  @ConditionTree({ optional: true, says: 'The same as a tree, instead of the text.' })
  expression?: object;
}
