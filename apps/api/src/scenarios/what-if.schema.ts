import { CutToSchema } from '../facts/cut-to.schema.js';
import { REASONS } from '#domain/conditions/history/reasons.js';
import { DOMAINS } from '#domain/vocabulary/domains.js';
import { PLEDGE_KINDS } from '#domain/vocabulary/kinds.js';
import { ExplainedLeafSchema } from '../conditions/parsed-condition.schema.js';
import { partyCode, reference } from '../facts/fact.schema.js';
import { component, count, day, listOf, nullable, object, text, uuid, word } from '../openapi/schemas.js';
import { ForceDifferenceSchema, ForceSchema } from './force.schema.js';

const pledge = {
  pledge: uuid,
  party: partyCode,
  proposal: reference,
  kind: word(PLEDGE_KINDS),
  domain: nullable(word(DOMAINS)),
};
const code = word(REASONS.map((reason) => reason.code));

const Passage = component('Passage', object({ ...pledge, code }));
const Start = component('Start', object({ ...pledge, day }));
const StartOfTwo = component('StartOfTwo', object({ ...pledge, here: day, there: day, days: count }));

/** A day on which something starts or ends, and what is in force from it on. */
const LedgerDay = component(
  'LedgerDay',
  object({ day, starts: listOf(Passage), ends: listOf(Passage), inForce: ForceSchema }),
);

const Pending = component('PendingPledge', object({ ...pledge, code, missing: listOf(ExplainedLeafSchema) }));

/** Beside another scenario (null: the book as it is), `there`. */
const Comparison = component(
  'ScenarioComparison',
  object({
    scenario: nullable(uuid),
    assumptions: listOf(text),
    days: listOf(object({ day, here: ForceSchema, there: ForceSchema, difference: ForceDifferenceSchema })),
    onlyHere: listOf(Start),
    onlyThere: listOf(Start),
    earlier: listOf(StartOfTwo),
    later: listOf(StartOfTwo),
  }),
);

/** What would come of what is supposed, from the first day through the last. */
export const WhatIfSchema = component(
  'WhatIf',
  object({
    asOf: day,
    through: day,
    supposed: listOf(object({ place: count, pledge: uuid })),
    atFirst: ForceSchema,
    timeline: listOf(LedgerDay),
    pending: listOf(Pending),
    pendingTotal: count,
    assumptions: listOf(text),
    compared: nullable(Comparison),
    cutTo: CutToSchema,
  }),
);
