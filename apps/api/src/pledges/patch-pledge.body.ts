import type { Outcome } from '#domain/conditions/condition.js';
import type { Day } from '#domain/days/day.js';
import { CREDIBILITIES } from '#domain/vocabulary/credibilities.js';
import { DOMAINS, type Domain } from '#domain/vocabulary/domains.js';
import { PLEDGE_KINDS, type PledgeKind } from '#domain/vocabulary/kinds.js';
import { LEGAL_FORMS, type LegalForm } from '#domain/vocabulary/legal-forms.js';
import type { PledgePatch } from '#tracker/pledges/new-pledge.js';
import { CiteById, CiteInFull } from '../sources/cited.js';
import type { GivenSource } from '../sources/given-source.js';
import { OutcomeField } from '../wire/condition-tree.js';
import { DayField } from '../wire/day-field.js';
import { Flag } from '../wire/flag.js';
import { Id } from '../wire/id.js';
import { Listed } from '../wire/listed.js';
import { MoneyField, type SumOfMoney } from '../wire/money-field.js';
import { Nested } from '../wire/nested.js';
import { OneOf } from '../wire/one-of.js';
import { Text, text } from '../wire/text.js';
import { QuantityBody, SanctionsBody } from './pledge-fields.js';

const some = { optional: true } as const;
const maybe = { optional: true, nullable: true } as const;

/** `PATCH /pledges/:id`: what is given is replaced, the rest stays. */
export class PatchPledge implements PledgePatch {
  @OneOf(PLEDGE_KINDS, some)
  kind?: PledgeKind;

  @OneOf(DOMAINS, maybe)
  domain?: Domain | null;

  @DayField(some)
  pledgedOn?: Day;

  @Nested(() => QuantityBody, maybe)
  quantity?: QuantityBody | null;

  @MoneyField(maybe)
  money?: SumOfMoney | null;

  @Nested(() => SanctionsBody, maybe)
  sanctions?: SanctionsBody | null;

  @Text({ max: 5_000, ...some })
  wording?: string;

  @Text({ max: 60, ...maybe })
  clause?: string | null;

  @Listed(text({ max: 2_000 }), { max: 50, ...some })
  caveats?: string[];

  @OneOf(LEGAL_FORMS, some)
  legalForm?: LegalForm;

  @Id(maybe)
  activatedBy?: string | null;

  @Flag(some)
  unconditional?: boolean;

  @Id(maybe)
  endedBy?: string | null;

  @DayField(maybe)
  expiresOn?: Day | null;

  @OutcomeField(maybe)
  bringsAbout?: Outcome | null;

  @OneOf(CREDIBILITIES, maybe)
  credibility?: number | null;

  @CiteById()
  sourceId?: string | null;

  @CiteInFull()
  source?: GivenSource | null;
}
