import { PARTY_TYPES } from '#domain/vocabulary/party-types.js';
import { partyCode, revised, sourceId } from '../facts/fact.schema.js';
import { component, count, day, listOf, nullable, object, text, uuid, word } from '../openapi/schemas.js';

/** A party, with the blocs it belongs to on the day asked about, and for a bloc the number of its members. */
export const PartySchema = component(
  'Party',
  object({
    id: uuid,
    code: partyCode,
    name: text,
    type: word(PARTY_TYPES),
    retiredOn: nullable(day),
    blocs: listOf(partyCode),
    members: nullable(count),
    ...revised,
  }),
);

/** A party's membership of a bloc; `to` is the first day after it. */
export const MembershipSchema = component(
  'Membership',
  object({
    id: uuid,
    bloc: partyCode,
    member: partyCode,
    from: day,
    to: nullable(day),
    sourceId,
    ...revised,
  }),
);
