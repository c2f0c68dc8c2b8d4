import { AUTHORITIES } from '#domain/vocabulary/authorities.js';
import { ALL_STANCES } from '#domain/vocabulary/stances.js';
import { credibility, partyCode, reference, revised, sourceId } from '../facts/fact.schema.js';
import { component, count, day, instant, nullable, object, text, uuid, word } from '../openapi/schemas.js';

/** A clause, a pledge, or null for the proposal as a whole. */
export const AboutSchema = { anyOf: [object({ clause: text }), object({ pledge: uuid }), { type: 'null' }] };

/** What a party said about a proposal, or in `about` about a clause or a pledge of it. */
export const PositionSchema = component(
  'Position',
  object({
    id: uuid,
    proposal: reference,
    version: count,
    party: partyCode,
    stance: word(ALL_STANCES),
    statedOn: day,
    quote: nullable(text),
    speaker: nullable(text),
    authority: nullable(word(AUTHORITIES)),
    about: AboutSchema,
    credibility,
    sourceId,
    retracted: nullable(object({ at: instant, reason: text })),
    ...revised,
  }),
);
