import { CREDIBILITIES } from '#domain/vocabulary/credibilities.js';
import { MARKINGS } from '#domain/vocabulary/markings.js';
import { count, instant, nullable, text, uuid, word } from '../openapi/schemas.js';
import { PARTY_CODE } from '#domain/references/party-code.js';
import { PROPOSAL_REFERENCE } from '#domain/references/proposal-reference.js';

/** How a read says who may see a fact, and who recorded it when. */
export const recorded = { marking: word(MARKINGS), recordedAt: instant, recordedBy: text };

/** The same, for facts that can change. */
export const revised = { ...recorded, revision: count };

export const partyCode = { type: 'string', pattern: PARTY_CODE.source };
export const reference = { type: 'string', pattern: PROPOSAL_REFERENCE.source };
export const sourceId = nullable(uuid);
export const credibility = nullable(word(CREDIBILITIES));
