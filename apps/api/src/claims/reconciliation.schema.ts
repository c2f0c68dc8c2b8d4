import { AmountsSchema, BoundsSchema } from '../facts/bounds.schema.js';
import { partyCode } from '../facts/fact.schema.js';
import { component, count, day, listOf, nullable, object, text, uuid, word } from '../openapi/schemas.js';

const parties = listOf(partyCode);
const named = listOf(component('NamedParty', object({ party: partyCode, pledges: listOf(uuid) })));

/** A party that both offers and refuses something of what is claimed. */
const TwoMindsSchema = component(
  'TwoMinds',
  object({
    party: partyCode,
    code: word(['contradiction', 'offers_and_refuses']),
    offers: listOf(uuid),
    refusals: listOf(uuid),
    sentence: text,
  }),
);

/** What a claim comes to on a day. */
const ReckoningSchema = component(
  'Reckoning',
  object({
    on: day,
    named,
    possiblyNamed: named,
    refused: named,
    twoMinds: listOf(TwoMindsSchema),
    silent: nullable(parties),
    count: nullable(object({ named: BoundsSchema, unnamed: BoundsSchema, overNamed: count })),
    money: nullable(
      object({
        currency: { type: 'string', pattern: '^[A-Z]{3}$' },
        named: AmountsSchema,
        unnamed: AmountsSchema,
        overNamed: text,
      }),
    ),
    notCounted: listOf(
      object({
        pledge: uuid,
        party: partyCode,
        why: word(['no_quantity', 'other_unit', 'in_money', 'other_currency', 'not_in_money']),
      }),
    ),
    sentence: text,
  }),
);

/** A claim held against the pledges with a name: on the day it was made, on the day asked about, and what came since. */
export const ReconciliationSchema = component(
  'Reconciliation',
  object({
    coalition: nullable(partyCode),
    then: ReckoningSchema,
    now: ReckoningSchema,
    since: object({ named: parties, noLongerNamed: parties, refused: parties }),
  }),
);
