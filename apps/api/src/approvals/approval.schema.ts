import { APPROVAL_STATES } from '#domain/approvals/approval-state.js';
import { MOVE_NAMES } from '#domain/stages/moves.js';
import { REDACTABLE_FIELDS } from '#domain/approvals/redactable.js';
import { WHATS } from '#domain/approvals/what.js';
import { MARKINGS } from '#domain/vocabulary/markings.js';
import { REMARKABLE } from '#tracker/approvals/remarkable.js';
import { partyCode, reference, revised, sourceId } from '../facts/fact.schema.js';
import { BlockerSchema } from '../proposals/proposal.schema.js';
import {
  component,
  count,
  day,
  flag,
  instant,
  listOf,
  nullable,
  object,
  text,
  uuid,
  word,
} from '../openapi/schemas.js';

const FIELDS = Object.keys(REDACTABLE_FIELDS);

/** Something that two people have to approve: `recordedBy` asked for it, and `approvals` says who approved it so far. */
export const ApprovalRequestSchema = component(
  'ApprovalRequest',
  object({
    id: uuid,
    what: word(WHATS),
    subject: object({
      type: word(REMARKABLE),
      id: uuid,
      revision: count,
      proposal: nullable(reference),
    }),
    remarking: nullable(
      object({
        marking: word(MARKINGS),
        audience: {
          ...listOf(uuid),
          description:
            'Ids of organisations or people, for those who decide about it; nobody else is shown any.',
        },
      }),
    ),
    override: nullable(
      object({
        move: object({
          move: word(MOVE_NAMES),
          happenedOn: day,
          reason: nullable(text),
          sourceId,
          presenter: nullable(partyCode),
          occasion: nullable(text),
          final: nullable(flag),
          supersededBy: nullable(text),
        }),
        blockers: {
          ...listOf(BlockerSchema),
          description: 'What shall be set aside, for those who decide about it; nobody else is shown any.',
        },
      }),
    ),
    redaction: nullable(object({ fields: listOf(word(FIELDS)) })),
    reason: text,
    state: word(APPROVAL_STATES),
    expiresAt: instant,
    approvals: listOf(object({ by: uuid, at: instant })),
    refusal: nullable(object({ by: text, at: instant, reason: text })),
    withdrawnAt: nullable(instant),
    ...revised,
  }),
);
