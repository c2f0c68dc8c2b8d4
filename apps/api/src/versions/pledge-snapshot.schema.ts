import { COMMITMENT_STEPS } from '#domain/vocabulary/commitments.js';
import { DOMAINS } from '#domain/vocabulary/domains.js';
import { MARKINGS } from '#domain/vocabulary/markings.js';
import { PLEDGE_KINDS } from '#domain/vocabulary/kinds.js';
import { LEGAL_FORMS } from '#domain/vocabulary/legal-forms.js';
import { POLARITIES } from '#domain/vocabulary/polarities.js';
import { SANCTION_MEASURES } from '#domain/vocabulary/sanction-measures.js';
import { OutcomeSchema } from '../conditions/condition-tree.schema.js';
import { partyCode } from '../facts/fact.schema.js';
import { component, day, flag, listOf, nullable, object, text, uuid, word } from '../openapi/schemas.js';
import { MoneySchema, QuantitySchema } from '../pledges/pledge.schema.js';

const Sanctions = object({
  target: partyCode,
  sector: text,
  measure: word(SANCTION_MEASURES),
  snapsBack: flag,
});

/** A pledge as it stands in one version. */
export const PledgeSnapshotSchema = component(
  'PledgeSnapshot',
  object({
    id: uuid,
    party: partyCode,
    polarity: word(POLARITIES),
    kind: word(PLEDGE_KINDS),
    domain: nullable(word(DOMAINS)),
    quantity: nullable(QuantitySchema),
    money: nullable(MoneySchema),
    sanctions: nullable(Sanctions),
    wording: text,
    legalForm: word(LEGAL_FORMS),
    commitment: nullable(word(COMMITMENT_STEPS)),
    activatedBy: nullable(uuid),
    unconditional: flag,
    endedBy: nullable(uuid),
    expiresOn: nullable(day),
    bringsAbout: nullable(OutcomeSchema),
    clause: nullable(text),
    caveats: listOf(text),
    marking: word(MARKINGS),
  }),
);
