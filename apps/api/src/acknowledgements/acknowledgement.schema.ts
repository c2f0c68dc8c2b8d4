import { reference, revised, sourceId } from '../facts/fact.schema.js';
import { component, day, instant, nullable, object, text, uuid } from '../openapi/schemas.js';

export const deadlockKey = { type: 'string', pattern: '^[0-9a-f]{16}$' };

/** That a deadlock is known and accepted under a proposal. `path` is its circle in words, as it was then. */
export const AcknowledgementSchema = component(
  'Acknowledgement',
  object({
    id: uuid,
    proposal: reference,
    deadlock: deadlockKey,
    path: text,
    reason: text,
    acknowledgedOn: day,
    sourceId,
    retracted: nullable(object({ at: instant, reason: text })),
    ...revised,
  }),
);
