import { CutToSchema } from '../facts/cut-to.schema.js';
import { STAGES } from '#domain/stages/stage.js';
import { MOVE_NAMES } from '#domain/stages/moves.js';
import { MARKINGS } from '#domain/vocabulary/markings.js';
import { partyCode, reference } from '../facts/fact.schema.js';
import { component, count, day, instant, listOf, mapOf, object, text, word } from '../openapi/schemas.js';
import { MoneySchema } from '../pledges/pledge.schema.js';

const tally = mapOf(count);

const StatusLineSchema = component(
  'StatusLine',
  object({
    reference,
    title: text,
    marking: word(MARKINGS),
    stage: word(STAGES),
    since: day,
    version: count,
    nextMove: object({ parties: listOf(partyCode), what: text }),
    openBlockers: listOf(object({ move: word(MOVE_NAMES), code: text, message: text })),
    pledges: object({ offers: count, refusals: count, byStatus: tally, byKind: tally, byDomain: tally }),
    money: listOf(MoneySchema),
    positions: object({ parties: count, byStance: tally }),
    lastChange: object({ recordedAt: instant, action: text }),
  }),
);

/** The status report. With its `asOf` and `knownAt` asked for again, it is the same bytes for ever. */
export const StatusReportSchema = component(
  'StatusReport',
  object({
    asOf: day,
    knownAt: instant,
    marking: word(MARKINGS),
    cutTo: CutToSchema,
    ledgerHead: text,
    proposals: listOf(StatusLineSchema),
  }),
);
