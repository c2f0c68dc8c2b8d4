import { utcInstant } from '#domain/days/utc-instant.js';
import { field } from './field.js';
import type { Kind, Presence } from './kind.js';

/** An instant as RFC 3339 writes it, kept in UTC with microseconds. In a query, `+` must be written `%2B`. */
export const instant: Kind = {
  schema: { type: 'string', format: 'date-time' },
  read: (given, findings) =>
    (typeof given === 'string' ? utcInstant(given) : undefined) ??
    findings.add('not_an_instant', 'Expected an instant of RFC 3339 such as 2025-09-04T12:30:00Z.'),
};

export const InstantField = (presence: Presence = {}): PropertyDecorator => field(instant, presence);
