import type { Day } from '#domain/days/day.js';
import { FARTHEST } from '#domain/gap/check-d-day.js';
import { DOMAINS, type Domain } from '#domain/vocabulary/domains.js';
import { PLEDGE_KINDS, type PledgeKind } from '#domain/vocabulary/kinds.js';
import type { NewRequirement } from '#tracker/requirements/new-requirement.js';
import { QuantityBody } from '../pledges/pledge-fields.js';
import { CiteById, CiteInFull } from '../sources/cited.js';
import type { GivenSource } from '../sources/given-source.js';
import { DayField } from '../wire/day-field.js';
import { Audience, Marking } from '../wire/marking.js';
import { Nested } from '../wire/nested.js';
import { OneOf } from '../wire/one-of.js';
import { Text } from '../wire/text.js';
import { Whole } from '../wire/whole.js';

const maybe = { optional: true, nullable: true } as const;

/** `POST /proposals/:ref/requirements` */
export class StateRequirement implements NewRequirement {
  @OneOf(PLEDGE_KINDS)
  kind: PledgeKind;

  @OneOf(DOMAINS, { ...maybe, says: 'Required for troops; absent where it means nothing.' })
  domain: Domain | null = null;

  @Nested(() => QuantityBody, maybe)
  quantity: QuantityBody | null = null;

  @Whole({ min: 0, max: FARTHEST, says: 'Within how many days after D, when the guarantees take effect.' })
  byDays: number;

  @Text({ max: 2_000, ...maybe })
  note: string | null = null;

  @DayField({ says: 'The day it was stated.' })
  statedOn: Day;

  @CiteById()
  sourceId?: string | null;

  @CiteInFull()
  source?: GivenSource | null;

  @Marking({ optional: true, says: "The proposal's unless said." })
  marking?: string;

  @Audience()
  audience?: string[];
}
