import { CLAIM_UNITS, type ClaimCount, type ClaimUnit } from '#domain/claims/claim-count.js';
import type { Day } from '#domain/days/day.js';
import { CREDIBILITIES } from '#domain/vocabulary/credibilities.js';
import { DOMAINS, type Domain } from '#domain/vocabulary/domains.js';
import { PLEDGE_KINDS, type PledgeKind } from '#domain/vocabulary/kinds.js';
import type { NewClaim } from '#tracker/claims/new-claim.js';
import { CiteById, CiteInFull } from '../sources/cited.js';
import type { GivenSource } from '../sources/given-source.js';
import { DayField } from '../wire/day-field.js';
import { Audience, Marking } from '../wire/marking.js';
import { Nested } from '../wire/nested.js';
import { OneOf } from '../wire/one-of.js';
import { PartyCode } from '../wire/party-code.js';
import { Text } from '../wire/text.js';
import { Whole } from '../wire/whole.js';

const MOST = 1_000_000_000;
const maybe = { optional: true, nullable: true } as const;

/** So many parties, or so many of a unit: from `min` to `max`, both included. */
export class ClaimedCount implements ClaimCount {
  @Whole({ min: 0, max: MOST })
  min: number;

  @Whole({ min: 0, max: MOST, ...maybe, says: 'Null where no most was stated.' })
  max: number | null = null;

  @OneOf(CLAIM_UNITS)
  unit: ClaimUnit;
}

/** `POST /proposals/:ref/claims` */
export class MakeClaim implements NewClaim {
  @Text({ max: 2_000, says: 'The claim in words.' })
  statement: string;

  @OneOf(PLEDGE_KINDS, maybe)
  kind: PledgeKind | null = null;

  @OneOf(DOMAINS, maybe)
  domain: Domain | null = null;

  @Nested(() => ClaimedCount)
  count: ClaimedCount;

  @PartyCode({ ...maybe, says: 'The party that made it.' })
  madeBy: string | null = null;

  @DayField({ says: 'The day it was made.' })
  statedOn: Day;

  @OneOf(CREDIBILITIES, { ...maybe, says: '1 to 6 on the Admiralty scale.' })
  credibility: number | null = null;

  @CiteById()
  sourceId?: string | null;

  @CiteInFull()
  source?: GivenSource | null;

  @Marking({ optional: true, says: "The proposal's unless said." })
  marking?: string;

  @Audience()
  audience?: string[];
}
