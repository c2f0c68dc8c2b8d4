import type { QueryRunner } from 'typeorm';
import { seenByViewer } from './seen-by-viewer.js';
import { PROPOSAL_TABLES } from './tables.js';

/** How a table looks on an earlier day: columns that differ, what they come from, and which rows count. */
export interface Earlier {
  readonly columns?: Record<string, string>;
  /** Joins that `columns` name; `{base}` stands for the schema read from. */
  readonly from?: string;
  readonly where?: string;
}

const columnsOf = async (run: QueryRunner, table: string): Promise<string[]> => {
  const rows: { column_name: string }[] = await run.query(
    `SELECT column_name FROM information_schema.columns
     WHERE table_schema = 'pledgebook' AND table_name = $1 ORDER BY ordinal_position`,
    [table],
  );
  return rows.map((row) => row.column_name);
};

async function create(run: QueryRunner, name: string, select: string): Promise<void> {
  await run.query(`CREATE VIEW ${name} WITH (security_invoker = true) AS ${select}`);
  await run.query(`GRANT SELECT ON ${name} TO pledgebook_app`);
}

/**
 * `pledgebook_known.<table>`: each row as the last entry up to `known_at()` left it. Rows of a proposal
 * are looked up by chain, so that reading one proposal reads one chain.
 *
 * @param chain the column that names the proposal, for tables that the first migrations did not know
 * @param seenWith SQL for what else has to hold of a row `r` for the viewer to see it
 */
export async function createKnownView(
  run: QueryRunner,
  table: string,
  chain?: 'proposal_id',
  seenWith?: string,
): Promise<void> {
  const chained = chain ?? chainOf(table);
  const columns = (await columnsOf(run, table)).map((c) =>
    c === chained ? `latest.chain AS ${c}` : `r.${c}`,
  );
  const key = chained ? `e.chain, i.image->>'id'` : `i.image->>'id'`;
  await create(
    run,
    `pledgebook_known.${table}`,
    `SELECT ${columns.join(', ')}
     FROM (SELECT DISTINCT ON (${key}) e.chain, i.image
           FROM pledgebook.entry e CROSS JOIN LATERAL jsonb_array_elements(e.change->'${table}') AS i(image)
           WHERE e.recorded_at <= (SELECT pledgebook.known_at())
           ORDER BY ${key}, e.seq DESC) latest
     CROSS JOIN LATERAL jsonb_populate_record(null::pledgebook.${table}, latest.image) r
     WHERE ${seenWith ? `(${seenByViewer('', 'r')}) AND (${seenWith})` : seenByViewer('', 'r')}`,
  );
}

const chainOf = (table: string): string | null => {
  if (table === 'proposal') return 'id';
  return (PROPOSAL_TABLES as readonly string[]).includes(table) ? 'proposal_id' : null;
};

/** `pledgebook_as_of.<table>` and `pledgebook_as_of_known.<table>`: the same on the day `as_of()`. */
export async function createAsOfViews(run: QueryRunner, table: string, earlier: Earlier): Promise<void> {
  const columns = (await columnsOf(run, table)).map((c) => {
    const other = earlier.columns?.[c];
    return other ? `${other} AS ${c}` : `t.${c}`;
  });
  for (const [schema, base] of [
    ['pledgebook_as_of', 'pledgebook'],
    ['pledgebook_as_of_known', 'pledgebook_known'],
  ]) {
    const from = (earlier.from ?? '').replaceAll('{base}', base!);
    const where = earlier.where ? ` WHERE ${earlier.where}` : '';
    await create(
      run,
      `${schema}.${table}`,
      `SELECT ${columns.join(', ')} FROM ${base}.${table} t ${from}${where}`,
    );
  }
}
