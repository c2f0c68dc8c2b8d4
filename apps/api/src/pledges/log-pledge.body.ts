import type { Outcome } from '#domain/conditions/condition.js';
import type { Day } from '#domain/days/day.js';
import { COMMITMENT_LADDER, type LadderStep } from '#domain/vocabulary/commitments.js';
import { CREDIBILITIES } from '#domain/vocabulary/credibilities.js';
import { DOMAINS, type Domain } from '#domain/vocabulary/domains.js';
import { PLEDGE_KINDS, type PledgeKind } from '#domain/vocabulary/kinds.js';
import { LEGAL_FORMS, type LegalForm } from '#domain/vocabulary/legal-forms.js';
import { POLARITIES, type Polarity } from '#domain/vocabulary/polarities.js';
import type { NewPledge } from '#tracker/pledges/new-pledge.js';
import { CiteById, CiteInFull } from '../sources/cited.js';
import type { GivenSource } from '../sources/given-source.js';
import { OutcomeField } from '../wire/condition-tree.js';
import { DayField } from '../wire/day-field.js';
import { Flag } from '../wire/flag.js';
import { Id } from '../wire/id.js';
import { Listed } from '../wire/listed.js';
import { Audience, Marking } from '../wire/marking.js';
import { MoneyField, type SumOfMoney } from '../wire/money-field.js';
import { Nested } from '../wire/nested.js';
import { OneOf } from '../wire/one-of.js';
import { PartyCode } from '../wire/party-code.js';
import { Text, text } from '../wire/text.js';
import { QuantityBody, SanctionsBody } from './pledge-fields.js';

const maybe = { optional: true, nullable: true } as const;

/** `POST /proposals/:ref/pledges` */
export class LogPledge implements NewPledge {
  @PartyCode({ says: 'Who pledges, or refuses.' })
  party: string;

  @OneOf(POLARITIES)
  polarity: Polarity;

  @OneOf(PLEDGE_KINDS)
  kind: PledgeKind;

  @OneOf(DOMAINS, { ...maybe, says: 'Required for troops; absent where it means nothing.' })
  domain: Domain | null = null;

  @DayField()
  pledgedOn: Day;

  @Nested(() => QuantityBody, maybe)
  quantity: QuantityBody | null = null;

  @MoneyField({ ...maybe, says: 'Instead of a quantity.' })
  money: SumOfMoney | null = null;

  @Nested(() => SanctionsBody, { ...maybe, says: 'For kind `sanctions`.' })
  sanctions: SanctionsBody | null = null;

  @Text({ max: 5_000, says: 'The original wording.' })
  wording: string;

  @Text({ max: 60, ...maybe, says: 'The key of the clause it belongs to.' })
  clause: string | null = null;

  @Listed(text({ max: 2_000 }), { max: 50, optional: true })
  caveats: string[] = [];

  @OneOf(LEGAL_FORMS, { optional: true })
  legalForm: LegalForm = 'unspecified';

  @Id({ ...maybe, says: 'The condition that brings it into force.' })
  activatedBy: string | null = null;

  @Flag({ optional: true, says: 'It waits for no condition.' })
  unconditional = false;

  @Id({ ...maybe, says: 'The condition that ends it.' })
  endedBy: string | null = null;

  @DayField({ ...maybe, says: 'The first day on which it no longer holds.' })
  expiresOn: Day | null = null;

  @OutcomeField({ ...maybe, says: 'What the party will do once it is in force, where others wait for that.' })
  bringsAbout: Outcome | null = null;

  @OneOf(COMMITMENT_LADDER, maybe)
  commitment: LadderStep | null = null;

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
