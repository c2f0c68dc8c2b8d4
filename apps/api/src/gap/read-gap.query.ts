import type { Day } from '#domain/days/day.js';
import { DayField } from '../wire/day-field.js';

export const D_DAY =
  'D, from which days are counted: when the guarantees take effect. The day asked about unless said.';

/** `GET /proposals/:ref/gap` and `GET /requirements/:id` */
export class ReadGap {
  @DayField({ optional: true, says: D_DAY })
  dDay?: Day;
}
