import { PAGE, FILTER_SETS, FILTER_VALUES } from '../load/requests.mjs';
import { today } from '../load/today.mjs';
import { aPledge } from '../load/bodies.mjs';
import { pledge } from './bare/rows.mjs';
import { pageStatement, proposalStatement } from './bare/read.mjs';

/*
 * The statements as pgbench runs them: its variables are numbers, so the parameters of a statement become expressions of
 * them, and what a write needs to know is fetched with \gset.
 */

const REFERENCE = `('UA-SG-' || lpad(:n::text, 7, '0'))`;
const KEY = `('pgbench-' || :a::text)`;
const ID = `('019b0000-0000-7000-8000-' || lpad(to_hex(:a::bigint), 12, '0'))`;
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
const TODAY = quoted(today());
const NO_HASH = quoted('0'.repeat(64));

/** `\set` lines and statements of one workload; several scripts are run one as often as the other. */
export function scriptsOf(workload, statements, proposals) {
  const header = `\\set n random(1, ${proposals})\n\\set a random(1, 281474976710655)\n`;
  switch (workload) {
    case 'proposal':
      return [header + filled(proposalStatement, [REFERENCE, TODAY])];
    case 'page':
      return FILTER_SETS.map(page);
    default:
      return [header + statements[workload].map((each) => filled(each, VALUES[each.name])).join('')];
  }
}

/** The statement with expressions in the place of its parameters, and its result kept where later ones need it. */
function filled({ name, text }, expressions = []) {
  const sql = text.replace(/\$(\d+)/g, (_, n) => `(${expressions[n - 1]})`);
  return `${sql.trim()}${KEPT[name] ? ` \\gset ${KEPT[name]}` : ';'}\n`;
}

const KEPT = { 'proposal.lock': 'p_', 'entry.headByReference': 'h_', 'move.nextNumber': 'm_' };

function page(names) {
  const sets = names.map((name) => `\\set ${name} random(1, ${FILTER_VALUES[name].length})\n`);
  const one = (name) => `(ARRAY[${FILTER_VALUES[name].map(quoted).join()}])[:${name}]`;
  const { statement, order } = pageStatement(names);
  return sets.join('') + filled(statement, [TODAY, ...order.map(one), String(PAGE + 1)]);
}

const proposal = { id: '', marking: '', organisation_id: '', audience: [], version: 1 };
const constant = pledge({ body: aPledge(0), proposal, head: {} });
const own = `jsonb_build_object('id', ${ID}, 'proposal_id', :p_id::text, 'recorded_at', :h_now::text,
  'marking', :p_marking::text, 'organisation_id', :p_organisation_id::text)`;
const AFTER = `CASE WHEN :p_stage::text = 'draft' THEN 'consultation' ELSE 'draft' END`;

// Indented, since pgbench takes a colon with a word right after it for a variable.
const PLEDGE_ROWS = `jsonb_build_array(${quoted(JSON.stringify(constant, undefined, 1))}::jsonb || ${own})`;
const MOVE_ROWS = `jsonb_build_array(${own} || jsonb_build_object('revision', 1, 'audience', '{}'::text[],
  'recorded_by', 'bench', 'number', :m_number::int, 'move', 'circulate', 'from_stage', :p_stage::text,
  'to_stage', ${AFTER}, 'happened_on', ${TODAY}, 'version', :p_version::int, 'overridden', '[]'::jsonb))`;
const PROPOSAL_ROWS = `(SELECT jsonb_agg(to_jsonb(o) || jsonb_build_object('stage', ${AFTER}, 'revision', o.revision + 1))
  FROM proposal o WHERE o.id = :p_id::uuid)`;

const entryOf = (change) => `jsonb_build_object('id', gen_random_uuid(), 'chain', :p_id::text,
  'position', :h_position::int + 1, 'prev', :h_hash::text, 'subject_type', 'pledge', 'subject_id', ${ID},
  'action', 'pledge.logged', 'happened_on', ${TODAY}, 'recorded_at', :h_now::text, 'recorded_by', 'bench',
  'change', ${change}, 'marking', :p_marking::text, 'organisation_id', :p_organisation_id::text, 'audience', '{}'::text[])`;

/** What is told of a pledge that waits for nothing. */
const SPAN = `jsonb_build_array(jsonb_build_object('pledge_id', ${ID}, 'from_day', ${TODAY}, 'to_day', 'infinity',
  'status', 'in_force', 'code', 'unconditional', 'since', ${TODAY}, 'leaves', '[]'::jsonb, 'missing', '[]'::jsonb))`;

const answerOf = [quoted('bench'), KEY, NO_HASH, '201', quoted('{}'), quoted('/'), '1'];

/** An expression for each parameter of each statement of a write, by name. */
const VALUES = {
  'ledger.tellWriter': [quoted('steward'), quoted('|*|')],
  'idempotency.find': [quoted('bench'), KEY],
  'proposal.lock': [REFERENCE],
  'entry.headByReference': [REFERENCE],
  'pledge.surroundings': [REFERENCE, `'{}'`],
  'facts.references': [`'{DE}'`, 'NULL', TODAY],
  'proposal.dossier': [REFERENCE, TODAY],
  'version.present': [REFERENCE],
  'move.nextNumber': [REFERENCE],
  'insert:pledge': [PLEDGE_ROWS],
  'insert:move': [MOVE_ROWS],
  'update:proposal': [PROPOSAL_ROWS],
  'entry.append': [entryOf(`jsonb_build_object('pledge', ${PLEDGE_ROWS})`), NO_HASH],
  'jobs.add': [quoted('verify_chain'), `json_build_object('chain', :p_id::text)`],
  'timelines.lockSignals': ['ARRAY[:a::bigint, 0 - :a::bigint]', 'ARRAY[true, true]'],
  'timelines.begin': [`ARRAY[${ID}]`],
  'timelines.listen': [`ARRAY[${ID}]`, `ARRAY['standing ' || ${REFERENCE}]`],
  'timelines.affected': [`ARRAY['pledge ' || ${ID}, 'stage ' || ${REFERENCE}]`, `ARRAY[${ID}]`],
  'book.proposalsNamed': [`ARRAY[${REFERENCE}]`],
  'timelines.forget': [`ARRAY[${ID}]`],
  'timelines.keep': [SPAN],
  'pledge.one': [ID, TODAY],
  'move.one': [ID],
  'idempotency.keep': answerOf,
};
