import { STAGES } from '#domain/stages/stage.js';
import { DOMAINS } from '#domain/vocabulary/domains.js';
import { EVENT_TYPE_NAME } from '#domain/vocabulary/event-types.js';
import { PLEDGE_KINDS } from '#domain/vocabulary/kinds.js';
import { STANCES } from '#domain/vocabulary/stances.js';
import { UNITS } from '#domain/vocabulary/units.js';
import { partyCode, reference } from '../facts/fact.schema.js';
import { referenceTo, type JsonSchema } from '../openapi/json-schema.js';
import { component, count, day, listOf, text, uuid, word } from '../openapi/schemas.js';

const self = referenceTo({ name: 'ConditionTree' });
const modifiers = { plus: { type: 'string', pattern: '^P' }, by: day };
const status = word(['offered', 'in_force']);

/** An object of which the named members may be left out. */
const some = (
  properties: Readonly<Record<string, JsonSchema>>,
  ...optional: readonly string[]
): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
});

/** A node, to which modifiers may be added. */
const node = (properties: Readonly<Record<string, JsonSchema>>, ...optional: string[]): JsonSchema =>
  some({ ...properties, ...modifiers }, 'plus', 'by', ...optional);

const about: JsonSchema = { anyOf: [some({ clause: text }), some({ pledge: uuid })] };
const counted = { kind: word(PLEDGE_KINDS), domain: word(DOMAINS), status, atLeast: count };

const event = { event: { type: 'string', pattern: EVENT_TYPE_NAME.source }, party: partyCode };
const stance = {
  stance: some(
    { party: partyCode, atLeast: word(STANCES), on: about, proposal: reference },
    'on',
    'proposal',
  ),
};

/** What a pledge brings about: an event, or a stance of its party. */
export const OutcomeSchema = component('Outcome', {
  type: 'object',
  anyOf: [some(event, 'party'), some(stance)],
});

/** What a condition says, as a tree. */
export const ConditionTreeSchema = component('ConditionTree', {
  type: 'object',
  anyOf: [
    node(event, 'party'),
    node({ date: { anyOf: [some({ from: day }), some({ before: day })] } }),
    node({ reached: some({ stage: word(STAGES), proposal: reference }, 'proposal') }),
    node(stance),
    node({ inForce: uuid }),
    node({ count: some({ of: partyCode, ...counted }, 'kind', 'domain') }),
    node({ quantity: some({ ...counted, unit: word(UNITS) }, 'domain') }),
    node({ all: listOf(self) }),
    node({ any: listOf(self) }),
    node({ not: self }),
    node({ atLeast: count, of: listOf(self) }),
  ],
});
