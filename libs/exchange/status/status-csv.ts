import { stringify } from 'csv-stringify/sync';
import { PLEDGE_STATUSES } from '#domain/pledges/pledge-status.js';
import { DOMAINS } from '#domain/vocabulary/domains.js';
import { PLEDGE_KINDS } from '#domain/vocabulary/kinds.js';
import { ALL_STANCES } from '#domain/vocabulary/stances.js';
import type { ReportHead } from '#tracker/status/status.service.js';
import type { StatusLine, Tally } from '#tracker/status/status-line.js';

type Cell = string | number;
type Column = readonly [name: string, cell: (line: StatusLine, head: ReportHead) => Cell];

const tallied = (prefix: string, names: readonly string[], of: (line: StatusLine) => Tally): Column[] =>
  names.map((name) => [`${prefix}_${name}`, (line) => of(line)[name] ?? 0]);

const COLUMNS: readonly Column[] = [
  ['reference', (line) => line.reference],
  ['title', (line) => line.title],
  ['marking', (line) => line.marking],
  ['stage', (line) => line.stage],
  ['since', (line) => line.since],
  ['version', (line) => line.version],
  ['next_parties', (line) => line.nextMove.parties.join(' ')],
  ['next_what', (line) => line.nextMove.what],
  ['open_blockers', (line) => line.openBlockers.map(({ move, message }) => `${move}: ${message}`).join('\n')],
  ['offers', (line) => line.pledges.offers],
  ['refusals', (line) => line.pledges.refusals],
  ...tallied('status', PLEDGE_STATUSES, (line) => line.pledges.byStatus),
  ...tallied('kind', PLEDGE_KINDS, (line) => line.pledges.byKind),
  ...tallied('domain', DOMAINS, (line) => line.pledges.byDomain),
  ['money', (line) => line.money.map(({ amount, currency }) => `${currency} ${amount}`).join('; ')],
  ['parties_with_position', (line) => line.positions.parties],
  ...tallied('stance', ALL_STANCES, (line) => line.positions.byStance),
  ['last_change_at', (line) => line.lastChange.recordedAt],
  ['last_change', (line) => line.lastChange.action],
  ['as_of', (_, head) => head.asOf],
  ['known_at', (_, head) => head.knownAt],
  ['cut_to', (_, head) => head.marking],
  ['ledger_head', (_, head) => head.ledgerHead],
];

/** Rows as RFC 4180 has them; no cell can be taken for a formula by the program that opens it. */
const rows = (cells: Cell[][]): string =>
  stringify(cells, { record_delimiter: '\r\n', escape_formulas: true });

/** The status report as CSV, a header and one row for each proposal; what the report says of itself ends each row. */
export async function* statusCsv(head: ReportHead, lines: AsyncIterable<StatusLine>): AsyncGenerator<string> {
  yield rows([COLUMNS.map(([name]) => name)]);
  for await (const line of lines) yield rows([COLUMNS.map(([, cell]) => cell(line, head))]);
}
