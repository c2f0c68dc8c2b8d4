import { ALL_STANCES } from '#domain/vocabulary/stances.js';
import { partyCode } from '../facts/fact.schema.js';
import { component, count, day, listOf, nullable, object, text, word } from '../openapi/schemas.js';

const stance = word(ALL_STANCES);

/** How a party moved between two days, and by way of which stances. */
export const ShiftSchema = component(
  'Shift',
  object({
    party: partyCode,
    from: nullable(stance),
    to: stance,
    direction: word(['new', 'up', 'down', 'returned', 'aside']),
    on: day,
    steps: listOf(object({ on: day, from: nullable(stance), to: stance, version: count })),
    sentence: text,
  }),
);
