import type { Day } from '#domain/days/day.js';
import type { PledgeFacts } from '#domain/pledges/pledge-status.js';
import { STAGES } from '#domain/stages/stage.js';
import { COMMITMENT_STEPS, type CommitmentStep } from '#domain/vocabulary/commitments.js';
import type { Stage } from '#domain/stages/stage.js';
import type { Lookup } from './lookup.js';

const list = (values: readonly (string | null)[]): string =>
  `unnest(ARRAY[${values.map((value) => (value === null ? 'NULL' : `'${value}'`)).join(', ')}])`;

/** The stages a proposal may be in; a rejection, and what follows it, may be final. */
const STANDINGS = [...STAGES, 'rejected finally', 'withdrawn finally'];

/**
 * Turns a book with one proposal, one condition and one pledge into one that has a proposal for every standing, and
 * under each a pledge for every combination of what its status follows from, around a day. Returns how many.
 */
export async function everyCombination(lookup: Lookup, day: Day): Promise<number> {
  await lookup.rows(`BEGIN;
    SET LOCAL session_replication_role = replica;
    CREATE TEMP TABLE model AS SELECT pl.*, c.id AS condition FROM pledge pl, condition c;
    DELETE FROM pledge;
    INSERT INTO proposal SELECT (jsonb_populate_record(p, jsonb_build_object(
        'id', gen_random_uuid(), 'reference', 'UA ' || standing, 'stage', split_part(standing, ' ', 1)))).*
      FROM proposal p, ${list(STANDINGS)} standing;
    DELETE FROM proposal WHERE reference NOT LIKE 'UA %';
    INSERT INTO version SELECT (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(), 'proposal_id', p.id))).*
      FROM version v, proposal p;
    INSERT INTO move (id, revision, marking, organisation_id, audience, recorded_at, recorded_by, proposal_id, number,
        move, from_stage, to_stage, happened_on, final, version, overridden)
      SELECT gen_random_uuid(), 1, marking, organisation_id, audience, recorded_at, recorded_by, id, 1,
        'reject', 'draft', stage, '2026-01-01', reference LIKE '% finally', 1, '[]' FROM proposal WHERE stage <> 'draft';
    INSERT INTO pledge SELECT (jsonb_populate_record(null::pledge, to_jsonb(model) || jsonb_build_object(
        'id', gen_random_uuid(), 'proposal_id', p.id, 'polarity', of.polarity, 'latest_step', of.step,
        'activated_by', CASE of.waits WHEN 'condition' THEN model.condition END, 'unconditional', of.waits = 'nothing',
        'expires_on', '${day}'::date + of.expires))).*
      FROM model, proposal p, (SELECT * FROM ${list(['offer', 'refusal'])} polarity,
        ${list([null, ...COMMITMENT_STEPS])} step, ${list(['condition', 'nothing', 'unsaid'])} waits,
        unnest(ARRAY[NULL, -1, 0, 1]) expires) of;
    COMMIT`);
  return STANDINGS.length * 2 * (COMMITMENT_STEPS.length + 1) * 3 * 4;
}

interface FactRow {
  id: string;
  polarity: PledgeFacts['polarity'];
  step: CommitmentStep | null;
  conditioned: boolean;
  unconditional: boolean;
  expires: Day | null;
  stage: Stage;
  final: boolean | null;
}

/**
 * What the status of each pledge follows from, worked out here from the moves and steps up to a day, by pledge. With
 * `asStored` the last step and the stage are those that stand in the tables of the present.
 */
export async function pledgeFacts(
  lookup: Lookup,
  day: Day,
  { asStored = false } = {},
): Promise<Map<string, PledgeFacts>> {
  const rows = await lookup.rows<FactRow>(
    `SELECT pl.id, pl.polarity, pl.activated_by IS NOT NULL AS conditioned, pl.unconditional,
       to_char(pl.expires_on, 'YYYY-MM-DD') AS expires, m.final,
       ${asStored ? 'pl.latest_step' : 'coalesce(s.step, pl.commitment)'} AS step,
       ${asStored ? 'p.stage' : `coalesce(m.to_stage, 'draft')`} AS stage
     FROM pledge pl JOIN proposal p ON p.id = pl.proposal_id
     LEFT JOIN LATERAL (SELECT * FROM commitment_step WHERE pledge_id = pl.id AND happened_on <= $1
                        ORDER BY number DESC LIMIT 1) s ON true
     LEFT JOIN LATERAL (SELECT * FROM move WHERE proposal_id = p.id AND happened_on <= $1
                        ORDER BY number DESC LIMIT 1) m ON true
     WHERE pl.pledged_on <= $1 AND p.opened_on <= $1`,
    [day],
  );
  return new Map(
    rows.map(({ id, polarity, step, conditioned, unconditional, expires, stage, final }) => [
      id,
      {
        ...{ polarity, latestStep: step, conditioned, unconditional, expiresOn: expires },
        ...{ proposalStage: stage, proposalFinallyRejected: final === true },
      },
    ]),
  );
}
