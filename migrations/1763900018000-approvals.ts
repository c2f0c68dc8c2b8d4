import type { MigrationInterface, QueryRunner } from 'typeorm';
import { BOOK_CHAIN } from '#ledger/entries/entry.js';
import { createAsOfViews, createKnownView } from './kit/past-views.js';
import { alterPolicy } from './kit/policies.js';
import { createSeenView, readPastThroughKeys } from './kit/seen-views.js';

const STEWARD = `(SELECT pledgebook.viewer_kind()) = 'steward'`;

/** What is asked about something of a proposal is not seen without the proposal. */
const withItsChain = (row: string): string => `${row}.chain = '${BOOK_CHAIN}'
  OR EXISTS (SELECT 1 FROM pledgebook.proposal seen_with WHERE seen_with.id = ${row}.chain)`;

/** What two people have to approve, and who did. PostgreSQL itself takes no two approvals by one, nor one by who asked. */
export class Approvals1763900018000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE pledgebook.approval_request (
        id uuid NOT NULL,
        revision integer NOT NULL,
        marking text NOT NULL,
        organisation_id uuid NOT NULL,
        audience uuid[] NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        chain uuid NOT NULL,
        what text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        subject_revision integer NOT NULL,
        asked jsonb NOT NULL,
        reason text NOT NULL,
        first_by uuid,
        first_at timestamptz,
        second_by uuid,
        second_at timestamptz,
        outcome_id uuid,
        redacted jsonb,
        refused_by text,
        refused_at timestamptz,
        refusal_reason text,
        withdrawn_at timestamptz,
        CONSTRAINT approval_request_by_two
          CHECK (first_by <> second_by AND first_by::text <> recorded_by AND second_by::text <> recorded_by),
        CONSTRAINT approval_request_first_before_second CHECK (second_by IS NULL OR first_by IS NOT NULL),
        CONSTRAINT approval_request_has_its_instants
          CHECK ((first_by IS NULL) = (first_at IS NULL) AND (second_by IS NULL) = (second_at IS NULL)),
        CONSTRAINT approval_request_pkey PRIMARY KEY (id)
      )`);
    await run.query(`CREATE INDEX approval_request_subject ON pledgebook.approval_request (subject_id, id)`);
    await run.query(
      `ALTER TABLE pledgebook.approval_request ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`,
    );
    await run.query(`CREATE POLICY approval_request_seen ON pledgebook.approval_request USING (false)`);
    await alterPolicy(run, 'approval_request');
    await run.query(`GRANT SELECT, INSERT, UPDATE ON pledgebook.approval_request TO pledgebook_app`);
    await createSeenView(run, 'approval_request');
    await createKnownView(run, 'approval_request', undefined, `${STEWARD} OR ${withItsChain('r')}`);
    // It speaks of no day of the world, so on an earlier day it looks as it does now.
    await createAsOfViews(run, 'approval_request', {});
    await readPastThroughKeys(run, ['approval_request']);
  }

  async down(run: QueryRunner): Promise<void> {
    for (const schema of [
      'pledgebook_as_of_known',
      'pledgebook_as_of',
      'pledgebook_known',
      'pledgebook_seen',
    ]) {
      await run.query(`DROP VIEW ${schema}.approval_request`);
    }
    await run.query(`DROP TABLE pledgebook.approval_request`);
  }
}
