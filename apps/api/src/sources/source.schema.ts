import { RELIABILITIES } from '#domain/vocabulary/reliabilities.js';
import { revised } from '../facts/fact.schema.js';
import { component, day, nullable, object, text, uuid, word } from '../openapi/schemas.js';

/** A citation, with the reliability of whoever published it. */
export const SourceSchema = component(
  'Source',
  object({
    id: uuid,
    title: text,
    publisher: text,
    url: nullable(text),
    publishedOn: nullable(day),
    language: nullable({ type: 'string', pattern: '^[a-z]{2}$' }),
    reliability: word(RELIABILITIES),
    ...revised,
  }),
);
