import { isEventTypeName } from '#domain/events/check-event-type.js';
import { EVENT_TYPE_NAME } from '#domain/vocabulary/event-types.js';
import { field } from './field.js';
import type { Kind, Presence } from './kind.js';

/** The name of an event type: `ceasefire_in_force`. */
export const eventTypeName: Kind = {
  schema: { type: 'string', minLength: 3, maxLength: 60, pattern: EVENT_TYPE_NAME.source },
  read: (given, findings) =>
    typeof given === 'string' && isEventTypeName(given)
      ? given
      : findings.add(
          'not_an_event_type_name',
          'Expected the name of an event type, such as ceasefire_in_force.',
        ),
};

export const EventTypeName = (presence: Presence = {}): PropertyDecorator => field(eventTypeName, presence);
