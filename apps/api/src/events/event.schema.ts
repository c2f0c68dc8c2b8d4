import { REASONS } from '#domain/conditions/history/reasons.js';
import { PLEDGE_STATUSES } from '#domain/pledges/pledge-status.js';
import { DOMAINS } from '#domain/vocabulary/domains.js';
import { PLEDGE_KINDS } from '#domain/vocabulary/kinds.js';
import { EVENT_TYPE_NAME } from '#domain/vocabulary/event-types.js';
import { OCCURRENCES } from '#domain/vocabulary/occurrences.js';
import { credibility, partyCode, reference, revised, sourceId } from '../facts/fact.schema.js';
import {
  component,
  day,
  flag,
  instant,
  listOf,
  nullable,
  object,
  text,
  uuid,
  word,
} from '../openapi/schemas.js';

const typeName = { type: 'string', pattern: EVENT_TYPE_NAME.source };

/** A kind of event that conditions may wait for. */
export const EventTypeSchema = component(
  'EventType',
  object({ id: uuid, name: typeName, label: text, once: flag, controlledBy: nullable(text), ...revised }),
);

const event = {
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
};

/** A dated happening (`happenedOn`), or a denial (`through`). */
export const EventSchema = component('Event', object(event));

const Turn = object({
  pledge: uuid,
  proposal: reference,
  party: partyCode,
  kind: word(PLEDGE_KINDS),
  domain: nullable(word(DOMAINS)),
  on: day,
  status: word(PLEDGE_STATUSES),
  code: word(REASONS.map(({ code }) => code)),
});

/** The event, and what came of it: which pledges come to which status on which day, and which no longer do. */
export const EventWithEffectsSchema = component(
  'EventWithEffects',
  object({ ...event, effects: object({ brings: listOf(Turn), undoes: listOf(Turn) }) }),
);
