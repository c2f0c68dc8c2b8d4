import type { MigrationInterface, QueryRunner } from 'typeorm';
import { BOOK_CHAIN } from '#ledger/entries/entry.js';
import { withColumns } from './kit/with-columns.js';

/** What is asked about something of a proposal is not seen without the proposal, as before. */
const SEEN_WITH = `(SELECT pledgebook.viewer_kind()) = 'steward' OR r.chain = '${BOOK_CHAIN}'
  OR EXISTS (SELECT 1 FROM pledgebook.proposal seen_with WHERE seen_with.id = r.chain)`;

/** How the session began in which something was approved first: the second approver has to have come in the same way. */
export class HowApproversCameIn1763900020200 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await withColumns(run, 'approval_request', 'ADD COLUMN first_how text', SEEN_WITH);
  }

  async down(run: QueryRunner): Promise<void> {
    await withColumns(run, 'approval_request', 'DROP COLUMN first_how', SEEN_WITH);
  }
}
