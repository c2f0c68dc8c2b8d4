import type { Day } from '#domain/days/day.js';
import { DOMAINS } from '#domain/vocabulary/domains.js';
import { PLEDGE_KINDS } from '#domain/vocabulary/kinds.js';
import { D_DAY } from '../gap/read-gap.query.js';
import { DayField } from '../wire/day-field.js';
import { Flag } from '../wire/flag.js';
import { Marking } from '../wire/marking.js';
import { OneOf } from '../wire/one-of.js';
import { PageQuery } from '../wire/page-query.js';

/** `GET /proposals/:ref/requirements` */
export class ListRequirements extends PageQuery {
  @OneOf(PLEDGE_KINDS, { optional: true })
  kind?: string;

  @OneOf(DOMAINS, { optional: true })
  domain?: string;

  @Flag({ optional: true, says: 'Those taken back, instead of those that stand.' })
  retracted?: boolean;

  @Marking({ optional: true })
  marking?: string;

  @DayField({ optional: true, says: D_DAY })
  dDay?: Day;
}
