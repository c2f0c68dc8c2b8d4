import type { Day } from '#domain/days/day.js';
import { DOMAINS } from '#domain/vocabulary/domains.js';
import { PLEDGE_KINDS } from '#domain/vocabulary/kinds.js';
import type { PledgeFilters, WhatIfAsked } from '#tracker/scenarios/what-if-asked.js';
import { DayField } from '../wire/day-field.js';
import { Id } from '../wire/id.js';
import { Listed } from '../wire/listed.js';
import { Nested } from '../wire/nested.js';
import { OneOf } from '../wire/one-of.js';
import { PartyCode } from '../wire/party-code.js';
import { Ref } from '../wire/ref.js';
import { Whole } from '../wire/whole.js';
import { asOf, MOST_SUPPOSED, through } from './scenario-fields.js';
import { Supposition } from './supposition.body.js';

const some = { optional: true } as const;

/** Which pledges are told of; the others bear on them all the same. */
export class ScenarioFilters implements PledgeFilters {
  @PartyCode(some)
  party?: string;

  @OneOf(PLEDGE_KINDS, some)
  kind?: string;

  @OneOf(DOMAINS, some)
  domain?: string;

  @Ref(some)
  proposal?: string;
}

/** `POST /scenarios/evaluate` */
export class EvaluateScenario implements WhatIfAsked {
  @DayField(asOf)
  asOf: Day | null = null;

  @DayField(through)
  through: Day | null = null;

  @Listed(() => Supposition, { max: MOST_SUPPOSED, ...some })
  suppose?: Supposition[];

  @Id({ optional: true, nullable: true, says: 'A saved scenario, instead of `suppose`.' })
  scenario: string | null = null;

  @Nested(() => ScenarioFilters, some)
  filters?: ScenarioFilters;

  @Whole({ min: 0, max: 10_000, ...some, says: 'How many that stay pending are shown; 500 unless said.' })
  pending = 500;
}
