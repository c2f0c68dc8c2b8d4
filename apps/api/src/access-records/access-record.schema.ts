import { ACCESSES } from '#tracker/access-records/accessed.js';
import { component, count, instant, listOf, nullable, object, text, uuid, word } from '../openapi/schemas.js';

/** That somebody signed in or out, was refused, carried something away, or read RED records. */
export const AccessRecordSchema = component(
  'AccessRecord',
  object({
    id: uuid,
    what: word(ACCESSES),
    principal: text,
    organisation: uuid,
    key: nullable(uuid),
    session: nullable(uuid),
    operation: nullable(text),
    code: nullable(text),
    format: nullable(text),
    records: { ...listOf(text), description: 'The RED records that were shown: ids, or references.' },
    network: nullable(text),
    subject: { ...nullable(text), description: 'Whom a provider vouches for, who is not in the book.' },
    others: {
      ...nullable(count),
      description: 'How many others were refused for the same reason since the entry of one before.',
    },
    requestId: nullable(text),
    recordedAt: instant,
  }),
);
