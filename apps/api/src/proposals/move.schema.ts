import { MOVE_NAMES } from '#domain/stages/moves.js';
import { STAGES } from '#domain/stages/stage.js';
import { partyCode, recorded, reference, sourceId } from '../facts/fact.schema.js';
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
import { BlockerSchema } from './proposal.schema.js';

/** One step of a proposal from stage to stage. */
export const MoveSchema = component(
  'Move',
  object({
    id: uuid,
    proposal: reference,
    number: count,
    move: word(MOVE_NAMES),
    from: word(STAGES),
    to: word(STAGES),
    happenedOn: day,
    reason: nullable(text),
    sourceId,
    presenter: nullable(partyCode),
    occasion: nullable(text),
    final: nullable(flag),
    supersededBy: nullable(reference),
    version: count,
    override: nullable(object({ reason: text, blockers: listOf(BlockerSchema), approvedBy: listOf(uuid) })),
    ...recorded,
  }),
);
