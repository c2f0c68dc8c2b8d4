import { CutToSchema } from '../facts/cut-to.schema.js';
import { STAGES } from '#domain/stages/stage.js';
import { TRUTHS } from '#domain/conditions/timelines/truth.js';
import { ALL_STANCES, STANCES } from '#domain/vocabulary/stances.js';
import { BoundsSchema } from '../facts/bounds.schema.js';
import { partyCode, reference } from '../facts/fact.schema.js';
import { component, count, day, flag, listOf, nullable, object, text, word } from '../openapi/schemas.js';
import { AboutSchema } from '../positions/position.schema.js';
import { BlockerSchema } from '../proposals/proposal.schema.js';
import { ShiftSchema } from './shift.schema.js';

const MOVES = word(['endorse', 'accept']);

const stands = {
  party: partyCode,
  stance: nullable(word(ALL_STANCES)),
  statedOn: nullable(day),
  version: nullable(count),
  stale: flag,
};

/** Where a party stands; one that has said nothing is unknown, never neutral: all of it is null. */
const PartyStanceSchema = component('PartyStance', object(stands));

/** Parties by stance, each counted once; intervals where of some no position is known. */
const TallySchema = component(
  'StanceTally',
  object({
    asked: count,
    byStance: object(Object.fromEntries(ALL_STANCES.map((stance) => [stance, count]))),
    unknown: count,
    stale: count,
    supporting: BoundsSchema,
    opposing: BoundsSchema,
  }),
);

const GroupSchema = component('GroupSupport', object({ parties: listOf(partyCode), tally: TallySchema }));

const BlocSchema = component(
  'BlocSupport',
  object({
    bloc: partyCode,
    own: PartyStanceSchema,
    members: listOf(PartyStanceSchema),
    tally: TallySchema,
  }),
);

/** A party that has to support before a move, and what is missing of it. */
const RequiredSchema = component(
  'RequiredParty',
  object({ ...stands, atLeast: word(STANCES), missing: listOf(BlockerSchema) }),
);

/** A party whose rejection alone stops a move. */
const VetoSchema = component(
  'VetoParty',
  object({
    ...stands,
    code: word(['required', 'given']),
    stops: MOVES,
    used: nullable(flag),
    sentence: text,
  }),
);

const PivotalSchema = component(
  'PivotalParty',
  object({
    party: partyCode,
    stance: nullable(word(ALL_STANCES)),
    turns: word(['brings', 'loses']),
    sentence: text,
  }),
);

/** Whether the next move that asks for support has it. */
const OutcomeSchema = component(
  'SupportOutcome',
  object({
    required: listOf(RequiredSchema),
    vetoes: listOf(VetoSchema),
    move: MOVES,
    enough: flag,
    settled: word(TRUTHS),
    obstacles: listOf(partyCode),
    pivotal: listOf(PivotalSchema),
  }),
);

/** Who supports a proposal on a day; `shifts` are null unless asked for with `from`. */
export const SupportSchema = component(
  'Support',
  object({
    proposal: reference,
    on: day,
    about: AboutSchema,
    stage: word(STAGES),
    version: count,
    parties: listOf(PartyStanceSchema),
    tally: TallySchema,
    participants: GroupSchema,
    pledging: GroupSchema,
    blocs: listOf(BlocSchema),
    outcome: nullable(OutcomeSchema),
    vetoes: listOf(VetoSchema),
    sentence: text,
    shifts: nullable(listOf(ShiftSchema)),
    cutTo: CutToSchema,
  }),
);
