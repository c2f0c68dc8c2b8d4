import { PARTY_TYPES, type PartyType } from '#domain/vocabulary/party-types.js';
import type { NewParty } from '#tracker/parties/new-party.js';
import { Audience, Marking } from '../wire/marking.js';
import { OneOf } from '../wire/one-of.js';
import { PartyCode } from '../wire/party-code.js';
import { Text } from '../wire/text.js';

/** `POST /parties` */
export class AddParty implements NewParty {
  @PartyCode({ says: 'ISO 3166-1 alpha-2 for a state, an upper-case mnemonic for others.' })
  code: string;

  @Text({ max: 200 })
  name: string;

  @OneOf(PARTY_TYPES)
  type: PartyType;

  @Marking({ optional: true, says: 'TLP:CLEAR unless said.' })
  marking?: string;

  @Audience()
  audience?: string[];
}
