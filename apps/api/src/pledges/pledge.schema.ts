import { REASONS } from '#domain/conditions/history/reasons.js';
import { TRUTHS } from '#domain/conditions/timelines/truth.js';
import { PLEDGE_STATUSES } from '#domain/pledges/pledge-status.js';
import { COMMITMENT_STEPS } from '#domain/vocabulary/commitments.js';
import { DOMAINS } from '#domain/vocabulary/domains.js';
import { PLEDGE_KINDS } from '#domain/vocabulary/kinds.js';
import { LEGAL_FORMS } from '#domain/vocabulary/legal-forms.js';
import { POLARITIES } from '#domain/vocabulary/polarities.js';
import { SANCTION_MEASURES } from '#domain/vocabulary/sanction-measures.js';
import { UNITS } from '#domain/vocabulary/units.js';
import { OutcomeSchema } from '../conditions/condition-tree.schema.js';
import { credibility, partyCode, recorded, reference, revised, sourceId } from '../facts/fact.schema.js';
import {
  component,
  count,
  day,
  flag,
  listOf,
  nullable,
  object,
  text,
  uuid,
  word,
} from '../openapi/schemas.js';

export const QuantitySchema = component(
  'Quantity',
  object({ min: count, max: nullable(count), unit: word(UNITS) }),
);

export const MoneySchema = component(
  'Money',
  object({
    amount: { type: 'string', pattern: '^\\d+(\\.\\d+)?$' },
    currency: { type: 'string', pattern: '^[A-Z]{3}$' },
  }),
);

const Sanctions = object({
  target: partyCode,
  sector: text,
  measure: word(SANCTION_MEASURES),
  snapsBack: flag,
});

export const ToldLeafSchema = component(
  'ToldLeaf',
  object({
    leaf: text,
    value: word(TRUTHS),
    wanted: word(['true', 'false']),
    since: nullable(day),
    controlledBy: text,
  }),
);

const explanation = {
  code: word(REASONS.map(({ code }) => code)),
  because: text,
  since: day,
  leaves: listOf(ToldLeafSchema),
  missing: listOf(ToldLeafSchema),
};

const pledge = {
  id: uuid,
  proposal: reference,
  version: count,
  party: partyCode,
  polarity: word(POLARITIES),
  kind: word(PLEDGE_KINDS),
  domain: nullable(word(DOMAINS)),
  pledgedOn: day,
  quantity: nullable(QuantitySchema),
  money: nullable(MoneySchema),
  sanctions: nullable(Sanctions),
  wording: text,
  clause: nullable(text),
  caveats: listOf(text),
  legalForm: word(LEGAL_FORMS),
  activatedBy: nullable(uuid),
  unconditional: flag,
  endedBy: nullable(uuid),
  expiresOn: nullable(day),
  bringsAbout: nullable(OutcomeSchema),
  commitment: nullable(word(COMMITMENT_STEPS)),
  commitmentOn: nullable(day),
  credibility,
  sourceId,
  status: word(PLEDGE_STATUSES),
  explanation: object(explanation),
  ...revised,
};

/** A pledge or refusal, with its status on the day asked about and why it is so. */
export const PledgeSchema = component('Pledge', object(pledge));

/** A pledge read by itself: its explanation has a sentence for people. */
export const PledgeReadSchema = component(
  'PledgeRead',
  object({ ...pledge, explanation: object({ ...explanation, sentence: text }) }),
);

/** One commitment step. */
export const StepSchema = component(
  'CommitmentStep',
  object({
    id: uuid,
    pledge: uuid,
    number: count,
    step: word(COMMITMENT_STEPS),
    happenedOn: day,
    sourceId,
    ...recorded,
  }),
);
