import { DOMAINS } from '#domain/vocabulary/domains.js';
import { PLEDGE_KINDS } from '#domain/vocabulary/kinds.js';
import { Flag } from '../wire/flag.js';
import { Marking } from '../wire/marking.js';
import { OneOf } from '../wire/one-of.js';
import { PageQuery } from '../wire/page-query.js';
import { PartyCode } from '../wire/party-code.js';
import { MEANT } from './read-claim.query.js';

/** `GET /proposals/:ref/claims` */
export class ListClaims extends PageQuery {
  @OneOf(PLEDGE_KINDS, { optional: true })
  kind?: string;

  @OneOf(DOMAINS, { optional: true })
  domain?: string;

  @Flag({ optional: true, says: 'Those taken back, instead of those that stand.' })
  retracted?: boolean;

  @Marking({ optional: true })
  marking?: string;

  @PartyCode({ optional: true, says: MEANT })
  coalition?: string;
}
