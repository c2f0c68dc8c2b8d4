import { CHECK_NAMES } from './checks/check-name.js';
import { MOVE_NAMES } from './moves.js';
import { NEEDS } from './need.js';
import { STAGES, TERMINAL_STAGES } from './stage.js';

/** A line of a table that may be wrong: the shape of a move with every name unchecked. */
export interface MoveRow {
  name: string;
  from: readonly string[];
  to: string;
  needs: readonly string[];
  checks: readonly string[];
}

/**
 * What is wrong with a table of moves, as sentences; empty for a sound one. Refuses names nobody knows, a move
 * that leads two ways from one stage, stages no move from the first one reaches, stages without a way out that are
 * not terminal, and terminal ones with a way out.
 */
export function problemsOf(table: readonly MoveRow[]): string[] {
  return [
    ...unknownNames(table),
    ...missingMoves(table),
    ...duplicates(table),
    ...wrongEnds(table),
    ...unreached(table),
  ];
}

function unknownNames(table: readonly MoveRow[]): string[] {
  const unknown = (row: MoveRow, what: string, names: readonly string[], known: readonly string[]) =>
    names.filter((name) => !known.includes(name)).map((name) => `${row.name}: no ${what} is called ${name}.`);
  return table.flatMap((row) => [
    ...unknown(row, 'move', [row.name], MOVE_NAMES),
    ...unknown(row, 'stage', [...row.from, row.to], STAGES),
    ...unknown(row, 'need', row.needs, NEEDS),
    ...unknown(row, 'check', row.checks, CHECK_NAMES),
    ...(row.from.length === 0 ? [`${row.name}: it leads from no stage.`] : []),
  ]);
}

function missingMoves(table: readonly MoveRow[]): string[] {
  return MOVE_NAMES.filter((name) => !table.some((row) => row.name === name)).map(
    (name) => `${name}: the table has no line for it.`,
  );
}

function duplicates(table: readonly MoveRow[]): string[] {
  const seen = new Set<string>();
  const problems: string[] = [];
  for (const { name, from } of table) {
    for (const stage of from) {
      const step = `${name} from ${stage}`;
      if (seen.has(step)) problems.push(`${name}: it leaves ${stage} more than once.`);
      seen.add(step);
    }
  }
  return problems;
}

function wrongEnds(table: readonly MoveRow[]): string[] {
  return STAGES.flatMap((stage) => {
    const left = table.some((row) => row.from.includes(stage) && row.to !== stage);
    const terminal = TERMINAL_STAGES.includes(stage);
    if (left && terminal) return [`${stage}: it is terminal, and yet a move leaves it.`];
    if (!left && !terminal) return [`${stage}: no move leaves it, and it is not terminal.`];
    return [];
  });
}

function unreached(table: readonly MoveRow[]): string[] {
  const reached = new Set<string>([STAGES[0]]);
  for (const stage of reached) {
    for (const row of table) if (row.from.includes(stage)) reached.add(row.to);
  }
  return STAGES.filter((stage) => !reached.has(stage)).map((stage) => `${stage}: no way leads there.`);
}
