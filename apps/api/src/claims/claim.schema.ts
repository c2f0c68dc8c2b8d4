import { CLAIM_UNITS } from '#domain/claims/claim-count.js';
import { DOMAINS } from '#domain/vocabulary/domains.js';
import { PLEDGE_KINDS } from '#domain/vocabulary/kinds.js';
import { credibility, partyCode, reference, revised, sourceId } from '../facts/fact.schema.js';
import { component, count, day, instant, nullable, object, text, uuid, word } from '../openapi/schemas.js';
import { ReconciliationSchema } from './reconciliation.schema.js';

/** What was said of many pledges in sum, held against those with a name; not once it was taken back. */
export const ClaimSchema = component(
  'Claim',
  object({
    id: uuid,
    proposal: reference,
    statement: text,
    kind: nullable(word(PLEDGE_KINDS)),
    domain: nullable(word(DOMAINS)),
    count: object({ min: count, max: nullable(count), unit: word(CLAIM_UNITS) }),
    madeBy: nullable(partyCode),
    statedOn: day,
    credibility,
    sourceId,
    retracted: nullable(object({ at: instant, reason: text })),
    ...revised,
    reconciliation: nullable(ReconciliationSchema),
  }),
);
