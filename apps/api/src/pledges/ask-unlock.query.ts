import type { Day } from '#domain/days/day.js';
import { DayField } from '../wire/day-field.js';
import { Whole } from '../wire/whole.js';

/** `GET /pledges/:id/unlock` */
export class AskUnlock {
  @Whole({ min: 1, max: 500, optional: true, says: 'Sets that are told at most; 100 unless said.' })
  most = 100;
}

/** `GET /pledges/:id/backward` */
export class AskBackward extends AskUnlock {
  @DayField({
    optional: true,
    says: 'The last day on which it is to have come into force; that asked about unless said.',
  })
  by?: Day;
}
