import { DOMAINS } from '#domain/vocabulary/domains.js';
import { PLEDGE_KINDS } from '#domain/vocabulary/kinds.js';
import { reference, revised, sourceId } from '../facts/fact.schema.js';
import { component, count, day, instant, nullable, object, text, uuid, word } from '../openapi/schemas.js';
import { RequirementGapSchema } from '../gap/gap.schema.js';
import { QuantitySchema } from '../pledges/pledge.schema.js';

/** What the force needs, within how many days, and what is missing of it; `gap` is null once it was taken back. */
export const RequirementSchema = component(
  'Requirement',
  object({
    id: uuid,
    proposal: reference,
    kind: word(PLEDGE_KINDS),
    domain: nullable(word(DOMAINS)),
    quantity: nullable(QuantitySchema),
    byDays: count,
    note: nullable(text),
    statedOn: day,
    sourceId,
    retracted: nullable(object({ at: instant, reason: text })),
    ...revised,
    gap: nullable(RequirementGapSchema),
  }),
);
