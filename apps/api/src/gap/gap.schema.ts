import { CutToSchema } from '../facts/cut-to.schema.js';
import { DOMAINS } from '#domain/vocabulary/domains.js';
import { PLEDGE_KINDS } from '#domain/vocabulary/kinds.js';
import { BoundsSchema, DifferenceSchema, MoneyBoundsSchema } from '../facts/bounds.schema.js';
import { partyCode, reference } from '../facts/fact.schema.js';
import {
  component,
  count,
  day,
  flag,
  listOf,
  mapOf,
  nullable,
  object,
  text,
  uuid,
  word,
} from '../openapi/schemas.js';
import { QuantitySchema } from '../pledges/pledge.schema.js';

const horizon = { days: count, on: day };
const parties = listOf(partyCode);

/** A requirement against what is offered, so many days after D. */
const RequirementOnSchema = component(
  'RequirementOn',
  object({
    ...horizon,
    due: flag,
    pledges: object({ firm: listOf(uuid), conditional: listOf(uuid), heldUp: listOf(uuid) }),
    firm: nullable(BoundsSchema),
    conditional: nullable(BoundsSchema),
    gap: nullable(DifferenceSchema),
    firmGap: nullable(DifferenceSchema),
    verdict: word(['met', 'short', 'open', 'no_quantity']),
    notComparable: listOf(
      object({
        pledge: uuid,
        party: partyCode,
        why: word(['no_quantity', 'other_unit', 'in_money', 'domain_not_stated']),
      }),
    ),
    refusedBy: parties,
    sentence: text,
  }),
);

const at = listOf(RequirementOnSchema);

/** What is missing of a requirement, counted from D. */
export const RequirementGapSchema = component('RequirementGap', object({ dDay: day, at }));

const offers = object({
  pledges: listOf(uuid),
  parties,
  byUnit: mapOf(BoundsSchema),
  money: listOf(MoneyBoundsSchema),
});

/** What is offered and refused of one kind in one domain. */
const OfferLineSchema = component(
  'OfferLine',
  object({
    kind: word(PLEDGE_KINDS),
    domain: nullable(word(DOMAINS)),
    at: listOf(object({ ...horizon, firm: offers, conditional: offers, heldUp: offers, refusedBy: parties })),
  }),
);

/** What the force needs against what is offered for it: firm, conditional, held up, refused. */
export const GapSchema = component(
  'Gap',
  object({
    proposal: reference,
    dDay: day,
    horizons: listOf(object(horizon)),
    requirements: listOf(
      object({
        requirement: uuid,
        kind: word(PLEDGE_KINDS),
        domain: nullable(word(DOMAINS)),
        quantity: nullable(QuantitySchema),
        byDays: count,
        at,
      }),
    ),
    offers: listOf(OfferLineSchema),
    cutTo: CutToSchema,
  }),
);
