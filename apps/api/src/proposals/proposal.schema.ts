import { MOVE_NAMES } from '#domain/stages/moves.js';
import { NEEDS } from '#domain/stages/need.js';
import { STAGES } from '#domain/stages/stage.js';
import { PARTICIPANT_ROLES } from '#domain/vocabulary/roles.js';
import { partyCode, reference, revised } from '../facts/fact.schema.js';
import { component, count, day, listOf, nullable, object, text, uuid, word } from '../openapi/schemas.js';
import { PledgeSchema } from '../pledges/pledge.schema.js';
import { PositionSchema } from '../positions/position.schema.js';

const Participant = object({ party: partyCode, role: word(PARTICIPANT_ROLES) });

export const ClauseSchema = component('Clause', object({ key: text, heading: text, text }));

/** One reason why not; further members name what is concerned. */
export const BlockerSchema = component('Blocker', {
  type: 'object',
  required: ['code', 'message'],
  properties: { code: text, message: text, pointer: text },
  additionalProperties: true,
});

const counts = object({
  pledges: count,
  refusals: count,
  conditions: count,
  positions: count,
  claims: count,
  requirements: count,
  moves: count,
});

const shown = {
  id: uuid,
  reference,
  title: text,
  summary: text,
  beneficiary: nullable(partyCode),
  participants: listOf(Participant),
  stage: word(STAGES),
  stageSince: day,
  openedOn: day,
  counts,
  ...revised,
};

/** A proposal in a list. */
export const ProposalItemSchema = component('ProposalItem', object({ ...shown, version: count }));

const proposal = {
  ...shown,
  version: object({ number: count, openedOn: day, frozenOn: nullable(day) }),
  clauses: listOf(ClauseSchema),
  nextMove: object({ parties: listOf(partyCode), what: text }),
  moves: listOf(
    object({
      name: word(MOVE_NAMES),
      to: word(STAGES),
      needs: listOf(word(NEEDS)),
      blockers: listOf(BlockerSchema),
    }),
  ),
};

/** A proposal, with its moves and what blocks each now; `pledges` and `positions` when asked to include them. */
export const ProposalSchema = component('Proposal', {
  ...object(proposal),
  properties: { ...proposal, pledges: listOf(PledgeSchema), positions: listOf(PositionSchema) },
});
