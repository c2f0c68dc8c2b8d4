import type { Day } from '#domain/days/day.js';
import { DOMAINS, type Domain } from '#domain/vocabulary/domains.js';
import { PLEDGE_KINDS, type PledgeKind } from '#domain/vocabulary/kinds.js';
import { POLARITIES, type Polarity } from '#domain/vocabulary/polarities.js';
import type { GivenCondition, GivenPledge } from '#tracker/scenarios/given-supposition.js';
import { QuantityBody, SanctionsBody } from '../pledges/pledge-fields.js';
import { ConditionGiven } from '../wire/condition-given.js';
import { DayField } from '../wire/day-field.js';
import { Flag } from '../wire/flag.js';
import { Id } from '../wire/id.js';
import { MoneyField, type SumOfMoney } from '../wire/money-field.js';
import { Nested } from '../wire/nested.js';
import { OneOf } from '../wire/one-of.js';
import { PartyCode } from '../wire/party-code.js';
import { Ref } from '../wire/ref.js';

const some = { optional: true } as const;
const maybe = { optional: true, nullable: true } as const;

/** A pledge that is supposed: a new one, or with an `id` what would be otherwise with one of the book. */
export class SupposedPledge implements GivenPledge {
  @Id({ ...some, says: 'The pledge of the book that is changed; a new one without it.' })
  id?: string;

  @PartyCode({ ...some, says: 'Needed for a new one, and never changed.' })
  party?: string;

  @Ref({ ...some, says: 'Needed for a new one, and never changed.' })
  proposal?: string;

  @OneOf(POLARITIES, { ...some, says: 'Of a new one `offer` unless said; never changed.' })
  polarity?: Polarity;

  @OneOf(PLEDGE_KINDS, { ...some, says: 'Needed for a new one.' })
  kind?: PledgeKind;

  @OneOf(DOMAINS, maybe)
  domain?: Domain | null;

  @Nested(() => QuantityBody, maybe)
  quantity?: QuantityBody | null;

  @MoneyField(maybe)
  money?: SumOfMoney | null;

  @Nested(() => SanctionsBody, maybe)
  sanctions?: SanctionsBody | null;

  @DayField({ ...some, says: 'Of a new one the first day of the scenario unless said.' })
  pledgedOn?: Day;

  @ConditionGiven({
    ...maybe,
    says: 'What brings it into force: a condition of its proposal, or one made up.',
  })
  activatedBy?: GivenCondition | null;

  @Flag({ ...some, says: 'It waits for no condition.' })
  unconditional?: boolean;

  @ConditionGiven({ ...maybe, says: 'What ends it: a condition of its proposal, or one made up.' })
  endedBy?: GivenCondition | null;

  @DayField({ ...maybe, says: 'The first day on which it no longer holds.' })
  expiresOn?: Day | null;
}
