import { STAGES } from '#domain/stages/stage.js';
import { id } from '../wire/id.js';
import { Marking } from '../wire/marking.js';
import { OneOf } from '../wire/one-of.js';
import { After, Limit, type Key } from '../wire/paging.js';
import { PartyCode } from '../wire/party-code.js';

/** `GET /proposals` */
export class ListProposals {
  @OneOf(STAGES, { optional: true })
  stage?: string;

  @PartyCode({ optional: true, says: 'A participant, in whatever role.' })
  party?: string;

  @PartyCode({ optional: true })
  beneficiary?: string;

  @Marking({ optional: true })
  marking?: string;

  @Limit()
  limit = 50;

  @After(id)
  after?: Key;
}
