import { PLEDGE_KINDS, type PledgeKind } from '#domain/vocabulary/kinds.js';
import type { LeverageQuestion } from '#tracker/analysis/leverage.service.js';
import { OneOf } from '../wire/one-of.js';
import { PartyCode } from '../wire/party-code.js';
import { Whole } from '../wire/whole.js';
import { Reference } from '../wire/ref.js';

/** `GET /analysis/leverage` */
export class RankLeverage implements LeverageQuestion {
  @Whole({ min: 1, max: 500, optional: true, says: 'Levers that are told at most; 50 unless said.' })
  most = 50;

  @Reference({ optional: true, says: 'Only pledges of this proposal count.' })
  proposal?: string;

  @PartyCode({ optional: true, says: 'Only pledges of this party count.' })
  party?: string;

  @OneOf(PLEDGE_KINDS, { optional: true, says: 'Only pledges of this kind count.' })
  kind?: PledgeKind;
}
