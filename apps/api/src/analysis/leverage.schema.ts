import { partyCode } from '../facts/fact.schema.js';
import { component, count, day, listOf, mapOf, nullable, object, text, uuid } from '../openapi/schemas.js';
import { MissingLeafSchema } from '../pledges/missing-leaf.schema.js';

/** What would be in force, or is: by whom, in which kinds and domains, how much at least and at most. */
export const ForceSchema = component(
  'Force',
  object({
    pledges: count,
    possiblePledges: count,
    parties: count,
    byParty: mapOf(count, partyCode),
    byKind: mapOf(count),
    byDomain: mapOf(count),
    byUnit: mapOf(object({ least: count, most: nullable(count) })),
    money: listOf(object({ currency: { type: 'string', pattern: '^[A-Z]{3}$' }, least: text, most: text })),
  }),
);

const Lever = component(
  'Lever',
  object({
    leaf: MissingLeafSchema,
    brings: ForceSchema,
    pledges: listOf(uuid),
    takesPartIn: object({ pledges: count, sets: count }),
  }),
);

/** Leaves ranked by what each alone would bring into force. */
export const LeverageSchema = component(
  'Leverage',
  object({ on: day, pledges: count, levers: listOf(Lever), total: count, cut: count }),
);
