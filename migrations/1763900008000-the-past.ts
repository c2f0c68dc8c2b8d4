import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createAsOfViews, createKnownView, type Earlier } from './kit/past-views.js';

const BY_THEN = '<= (SELECT pledgebook.as_of())';
const ifByThen = (day: string, column: string): string =>
  `CASE WHEN t.${day} ${BY_THEN} THEN t.${column} END`;

/** How each table looks on an earlier day. */
const EARLIER: Record<string, Earlier> = {
  party: { columns: { retired_on: ifByThen('retired_on', 'retired_on') } },
  source: {},
  event_type: {},
  condition: {},
  membership: { where: `t.starts_on ${BY_THEN}` },
  event: {
    columns: {
      through: `CASE WHEN t.through ${BY_THEN} THEN t.through WHEN t.through IS NOT NULL THEN (SELECT pledgebook.as_of()) END`,
    },
    where: `t.happened_on IS NULL OR t.happened_on ${BY_THEN}`,
  },
  proposal: {
    columns: { stage: `coalesce(moved.to_stage, 'draft')`, version: 'opened.number' },
    from: `
      LEFT JOIN LATERAL (SELECT m.to_stage FROM {base}.move m WHERE m.proposal_id = t.id AND m.happened_on ${BY_THEN}
                         ORDER BY m.number DESC LIMIT 1) moved ON true
      CROSS JOIN LATERAL (SELECT max(v.number) AS number FROM {base}.version v
                          WHERE v.proposal_id = t.id AND v.opened_on ${BY_THEN}) opened`,
    where: `t.opened_on ${BY_THEN}`,
  },
  version: {
    columns: { frozen_on: ifByThen('frozen_on', 'frozen_on'), pledges: ifByThen('frozen_on', 'pledges') },
    where: `t.opened_on ${BY_THEN}`,
  },
  move: { where: `t.happened_on ${BY_THEN}` },
  pledge: {
    columns: {
      latest_step: 'coalesce(reached.step, t.commitment)',
      latest_step_on:
        'coalesce(reached.happened_on, CASE WHEN t.commitment IS NOT NULL THEN t.pledged_on END)',
    },
    from: `
      LEFT JOIN LATERAL (SELECT s.step, s.happened_on FROM {base}.commitment_step s
                         WHERE s.proposal_id = t.proposal_id AND s.pledge_id = t.id AND s.happened_on ${BY_THEN}
                         ORDER BY s.number DESC LIMIT 1) reached ON true`,
    where: `t.pledged_on ${BY_THEN}`,
  },
  commitment_step: { where: `t.happened_on ${BY_THEN}` },
  position: { where: `t.stated_on ${BY_THEN}` },
  claim: { where: `t.stated_on ${BY_THEN}` },
  requirement: { where: `t.stated_on ${BY_THEN}` },
};

/** The past as schemas of views: what was so by a day, what was known at an instant, and both. */
export class ThePast1763900008000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    for (const schema of ['pledgebook_known', 'pledgebook_as_of', 'pledgebook_as_of_known']) {
      await run.query(`CREATE SCHEMA ${schema}`);
      await run.query(`GRANT USAGE ON SCHEMA ${schema} TO pledgebook_app`);
    }
    for (const table of Object.keys(EARLIER)) await createKnownView(run, table);
    for (const [table, earlier] of Object.entries(EARLIER)) await createAsOfViews(run, table, earlier);
  }

  async down(run: QueryRunner): Promise<void> {
    for (const schema of ['pledgebook_as_of_known', 'pledgebook_as_of', 'pledgebook_known']) {
      await run.query(`DROP SCHEMA ${schema} CASCADE`);
    }
  }
}
