import { CutToSchema } from '../facts/cut-to.schema.js';
import { EVENT_TYPE_NAME } from '#domain/vocabulary/event-types.js';
import { deadlockKey } from '../acknowledgements/acknowledgement.schema.js';
import { partyCode, reference } from '../facts/fact.schema.js';
import { component, day, flag, listOf, nullable, object, text, uuid, word } from '../openapi/schemas.js';

const Member = object({
  kind: word(['pledge', 'event', 'stance', 'stage']),
  pledge: nullable(uuid),
  proposal: nullable(reference),
  leaf: text,
  controlledBy: text,
  says: text,
});

const Break = object({
  moves: listOf(
    object({
      code: word(['goes_first', 'withdraws', 'happens', 'says', 'override']),
      by: text,
      says: text,
    }),
  ),
  sentence: text,
});

/** Pledges, events, stances and stages that wait for each other. `allBreaks` says whether all smallest sets are told. */
export const DeadlockSchema = component(
  'Deadlock',
  object({
    key: deadlockKey,
    members: listOf(Member),
    paths: listOf(object({ steps: listOf(text), text, sentence: text })),
    holdsUp: listOf(uuid),
    breaks: listOf(Break),
    allBreaks: flag,
    sentence: text,
    acknowledged: listOf(object({ id: uuid, proposal: reference, reason: text, acknowledgedOn: day })),
  }),
);

const PledgeContradiction = object({
  code: word(['never_true', 'not_in_its_time', 'out_of_reach', 'ends_before_start']),
  pledge: uuid,
  party: partyCode,
  proposal: reference,
  part: word(['start', 'end', 'both']),
  condition: text,
  sentence: text,
});

const EventContradiction = object({
  code: word(['occurred_and_denied', 'happened_twice']),
  type: { type: 'string', pattern: EVENT_TYPE_NAME.source },
  party: nullable(partyCode),
  occurredOn: day,
  against: day,
  sentence: text,
});

/** What waits for itself on a day, and what contradicts itself. */
export const DeadlocksSchema = component(
  'Deadlocks',
  object({
    on: day,
    deadlocks: listOf(DeadlockSchema),
    contradictions: object({
      pledges: listOf(PledgeContradiction),
      events: listOf(EventContradiction),
    }),
    cutTo: CutToSchema,
  }),
);
