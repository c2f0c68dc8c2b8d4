import type { Reader } from '#ledger/reading/reader.js';
import { sql, statement, type Statement, type Value } from '#ledger/statement.js';

/** What may be asked of a list: how many, after which item, and the values of its filters. */
export interface PageRequest {
  /** 1 to 500. */
  readonly limit: number;
  /** The id of the last item of the page before. */
  readonly after?: string;
  readonly filters?: Readonly<Record<string, Value>>;
}

/** A page as finished JSON, and the key to ask for the next one with. */
export interface Page {
  readonly items: string;
  readonly next: string | null;
}

/**
 * A list of one kind of thing, paged by key: page a thousand costs what page ten does.
 */
export interface Listing {
  readonly name: string;
  /** `SELECT … FROM …` of one item's columns, named as on the wire. */
  readonly select: string;
  /**
   * The column to page by, unique and indexed, and the field of the item that shows it. A `twin` is a column of a table
   * joined to it that is the same in every row: PostgreSQL knows that, and yet not that both are above the cursor, and
   * may walk the twin's index from its beginning.
   */
  readonly key: { readonly column: string; readonly field: string; readonly twin?: string };
  /** The last of the key comes first. */
  readonly newestFirst?: true;
  /** Conditions that always hold. */
  readonly where?: string;
  /** Values the `select` itself uses, `$1` onwards. */
  readonly values?: readonly Value[];
  /** What each filter asks of a row; `param` stands for its value. */
  readonly filters: Readonly<Record<string, (param: string) => string>>;
}

/** Most items of a page. */
const MOST = 500;

const prepared = new Map<string, Statement>();

/** Reads one page. Each set of filters in use is a prepared statement of its own, so each has its own plan. */
export async function readPage(reader: Reader, listing: Listing, request: PageRequest): Promise<Page> {
  const values = [...(listing.values ?? [])];
  const conditions = listing.where ? [listing.where] : [];
  // One bit for each filter in use: names of statements are short, PostgreSQL keeps 63 characters of them.
  let used = request.after === undefined ? 0 : 1;
  for (const [i, [name, condition]] of Object.entries(listing.filters).entries()) {
    const value = request.filters?.[name];
    if (value === undefined || value === null) continue;
    used |= 2 << i;
    conditions.push(condition(`$${values.push(value)}`));
  }
  if (request.after !== undefined) {
    const { column, twin } = listing.key;
    const beyond = `${listing.newestFirst ? '<' : '>'} $${values.push(request.after)}`;
    conditions.push(`${column} ${beyond}`, ...(twin === undefined ? [] : [`${twin} ${beyond}`]));
  }
  const limit = `$${values.push(request.limit + 1)}`;
  const name = `${listing.name}.${used.toString(36)}`;
  let page = prepared.get(name);
  if (!page) prepared.set(name, (page = statement(name, pageSql(listing, conditions, limit))));
  return onePage(await reader.rows<{ key: string; json: string }>(page, values), request.limit);
}

// The inner limit tells the planner what no parameter can: that few rows are wanted, so it had better walk the key.
function pageSql(
  { select, key, newestFirst }: Listing,
  conditions: readonly string[],
  limit: string,
): string {
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  return sql`SELECT item."${key.field}" AS key, row_to_json(item)::text AS json
    FROM (${select} ${where} ORDER BY ${key.column}${newestFirst ? ' DESC' : ''} LIMIT ${String(MOST + 1)}) item LIMIT ${limit}`;
}

function onePage(rows: readonly { key: string; json: string }[], limit: number): Page {
  const items = rows.slice(0, limit);
  return {
    items: `[${items.map((row) => row.json).join(',')}]`,
    next: rows.length > limit ? items.at(-1)!.key : null,
  };
}
