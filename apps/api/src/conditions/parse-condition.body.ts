import type { Day } from '#domain/days/day.js';
import type { ConditionTried } from '#tracker/conditions/try-condition.js';
import { ConditionTree } from '../wire/condition-tree.js';
import { DayField } from '../wire/day-field.js';
import { Ref } from '../wire/ref.js';
import { Text } from '../wire/text.js';
import { expression } from './condition-fields.js';

/** `POST /conditions/parse` */
export class ParseCondition implements ConditionTried {
  @Text({ ...expression, optional: true })
  text?: string;

  @ConditionTree({ optional: true, says: 'The same as a tree, instead of the text.' })
  expression?: object;

  @Ref({
    optional: true,
    nullable: true,
    says: 'The proposal that it would belong to; needed where it speaks of its own.',
  })
  proposal?: string | null;

  @DayField({ optional: true, nullable: true, says: 'The day to say its value on; `asOf` unless said.' })
  on?: Day | null;
}
