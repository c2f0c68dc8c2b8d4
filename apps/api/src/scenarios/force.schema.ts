import { UNITS } from '#domain/vocabulary/units.js';
import { DOMAINS } from '#domain/vocabulary/domains.js';
import { PLEDGE_KINDS } from '#domain/vocabulary/kinds.js';
import { partyCode } from '../facts/fact.schema.js';
import type { JsonSchema } from '../openapi/json-schema.js';
import { component, count, listOf, mapOf, nullable, object, word } from '../openapi/schemas.js';

/** What is in force, in numbers of which some may be less than nothing where it is a difference. */
const force = (number: JsonSchema, sum: JsonSchema): JsonSchema =>
  object({
    pledges: number,
    possiblePledges: number,
    parties: number,
    byParty: mapOf(number, partyCode),
    byKind: mapOf(number, word(PLEDGE_KINDS)),
    byDomain: mapOf(number, word(DOMAINS)),
    byUnit: mapOf(object({ least: number, most: nullable(number) }), word(UNITS)),
    money: listOf(object({ currency: { type: 'string', pattern: '^[A-Z]{3}$' }, least: sum, most: sum })),
  });

/** What is in force from a day on: surely (`pledges`, `least`), and at most (`possiblePledges`, `most`). */
export const ForceSchema = component('Force', force(count, { type: 'string', pattern: '^\\d+(\\.\\d+)?$' }));

/** By how much one is more than another; what is equal is left out. */
export const ForceDifferenceSchema = component(
  'ForceDifference',
  force({ type: 'integer' }, { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' }),
);
