import { isDay } from '#domain/days/day.js';
import { field } from './field.js';
import type { Kind, Presence } from './kind.js';

/** A calendar day that exists, `YYYY-MM-DD`. */
export const day: Kind = {
  schema: { type: 'string', format: 'date' },
  read: (given, findings) =>
    typeof given === 'string' && isDay(given)
      ? given
      : findings.add('not_a_day', 'Expected a calendar day of the form YYYY-MM-DD.'),
};

export const DayField = (presence: Presence = {}): PropertyDecorator => field(day, presence);
