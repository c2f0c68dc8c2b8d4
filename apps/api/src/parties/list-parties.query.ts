import { PARTY_TYPES } from '#domain/vocabulary/party-types.js';
import { Flag } from '../wire/flag.js';
import { OneOf } from '../wire/one-of.js';
import { After, Limit, type Key } from '../wire/paging.js';
import { PartyCode, partyCode } from '../wire/party-code.js';

/** `GET /parties`, in the order of codes. */
export class ListParties {
  @OneOf(PARTY_TYPES, { optional: true })
  type?: string;

  @Flag({ optional: true, says: 'Those that have retired by the day asked about, or those that have not.' })
  retired?: boolean;

  @PartyCode({ optional: true, says: 'Those who are members of the bloc on the day asked about.' })
  bloc?: string;

  @Limit()
  limit = 50;

  @After(partyCode)
  after?: Key;
}
