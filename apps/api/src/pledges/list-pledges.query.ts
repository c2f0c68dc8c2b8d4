import { PLEDGE_STATUSES } from '#domain/pledges/pledge-status.js';
import { COMMITMENT_STEPS } from '#domain/vocabulary/commitments.js';
import { DOMAINS } from '#domain/vocabulary/domains.js';
import { PLEDGE_KINDS } from '#domain/vocabulary/kinds.js';
import { POLARITIES } from '#domain/vocabulary/polarities.js';
import { Marking } from '../wire/marking.js';
import { OneOf } from '../wire/one-of.js';
import { PageQuery } from '../wire/page-query.js';
import { PartyCode } from '../wire/party-code.js';

/** `GET /pledges` and `GET /proposals/:ref/pledges` */
export class ListPledges extends PageQuery {
  @PartyCode({ optional: true })
  party?: string;

  @PartyCode({ optional: true, says: 'Pledges of those who are members of the bloc on the day asked about.' })
  bloc?: string;

  @OneOf(PLEDGE_KINDS, { optional: true })
  kind?: string;

  @OneOf(DOMAINS, { optional: true })
  domain?: string;

  @OneOf(PLEDGE_STATUSES, { optional: true })
  status?: string;

  @OneOf(COMMITMENT_STEPS, { optional: true })
  commitment?: string;

  @OneOf(POLARITIES, { optional: true })
  polarity?: string;

  @Marking({ optional: true })
  marking?: string;
}
