import { EVENT_TYPE_NAME } from '#domain/vocabulary/event-types.js';
import { OCCURRENCES } from '#domain/vocabulary/occurrences.js';
import { credibility, partyCode, revised, sourceId } from '../facts/fact.schema.js';
import { component, day, flag, instant, nullable, object, text, uuid, word } from '../openapi/schemas.js';

const typeName = { type: 'string', pattern: EVENT_TYPE_NAME.source };

/** A kind of event that conditions may wait for. */
export const EventTypeSchema = component(
  'EventType',
  object({ id: uuid, name: typeName, label: text, once: flag, ...revised }),
);

/** A dated happening (`happenedOn`), or a denial (`through`). */
export const EventSchema = component(
  'Event',
  object({
    id: uuid,
    type: typeName,
    occurrence: word(OCCURRENCES),
    happenedOn: nullable(day),
    through: nullable(day),
    party: nullable(partyCode),
    note: nullable(text),
    credibility,
    sourceId,
    retracted: nullable(object({ at: instant, reason: text })),
    ...revised,
  }),
);
