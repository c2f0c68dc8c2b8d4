import { STATUS_RULES, type StatusReason } from '#domain/pledges/pledge-status.js';
import { sql } from '#ledger/statement.js';

/*
 * The domain's list of reasons, said in SQL so that a list can be filtered by status. A test holds the two
 * against each other, reason by reason.
 */
const HOLDS: Record<StatusReason, (day: string) => string> = {
  refusal: () => `pl.polarity = 'refusal'`,
  withdrawn_by_party: () => `pl.latest_step = 'withdrawn'`,
  proposal_withdrawn: () => `p.stage = 'withdrawn'`,
  proposal_finally_rejected: () => sql`p.stage = 'rejected' AND
    (SELECT m.final FROM move m WHERE m.proposal_id = p.id ORDER BY m.number DESC LIMIT 1)`,
  ran_out: (day) => `pl.expires_on <= ${day} AND pl.unconditional`,
  expired_unconfirmed: (day) => `pl.expires_on <= ${day}`,
  suspended_by_party: () => `pl.latest_step = 'suspended'`,
  unconditional: () => `pl.unconditional`,
  condition_open: () => `pl.activated_by IS NOT NULL`,
  no_condition: () => `true`,
};

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const firstThatHolds = (day: string, result: (rule: (typeof STATUS_RULES)[number]) => string): string =>
  sql`CASE ${STATUS_RULES.map((rule) => `WHEN ${HOLDS[rule.code](day)} THEN ${result(rule)}`).join(' ')} END`;

/** SQL for a pledge's status on a day; the pledge is `pl`, its proposal `p`. */
export const statusSql = (day: string): string => firstThatHolds(day, (rule) => literal(rule.status));

/** SQL for why it is so: a code and a sentence. */
export const explanationSql = (day: string): string =>
  firstThatHolds(day, ({ code, because }) => literal(JSON.stringify({ code, because }))) + '::json';
