import type { ConditionPatch } from '#tracker/conditions/new-condition.js';
import { Text } from '../wire/text.js';
import { expression, label } from './condition-fields.js';

/** `PATCH /conditions/:id`: what is given is replaced, the rest stays. */
export class PatchCondition implements ConditionPatch {
  @Text({ ...label, optional: true })
  label?: string;

  @Text({ ...expression, optional: true })
  text?: string;
}
