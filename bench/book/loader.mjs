import pg from 'pg';

const BATCH = 1_000;

/** Columns of an entry that we give; `seq` is PostgreSQL's. */
const ENTRY = `id, chain, position, prev, hash, subject_type, subject_id, action, happened_on, recorded_at, recorded_by,
  source_id, change, marking, organisation_id, audience`;

/**
 * Puts rows and entries into the tables as the owner, on one connection. Foreign keys are not checked row by row, which
 * would take longer than all the rest; `cli verify` holds the rows against the entries afterwards.
 */
export class Loader {
  static async open(url) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`SET search_path = pledgebook; SET synchronous_commit = off;
      SET session_replication_role = replica`);
    return new Loader(client);
  }

  constructor(client) {
    this.client = client;
    this.under = Promise.resolve();
  }

  /** Sends rows on their way; the next call waits until they are in, so at most two batches are in memory. */
  async insert(table, rows) {
    const columns = table === 'entry' ? [`(${ENTRY})`, ENTRY] : ['', '*'];
    const text = `INSERT INTO "${table}" ${columns[0]} SELECT ${columns[1]} FROM json_populate_recordset(null::"${table}", $1::json)`;
    for (let from = 0; from < rows.length; from += BATCH) {
      const values = [JSON.stringify(rows.slice(from, from + BATCH))];
      await this.under;
      this.under = this.client.query({ text, values });
      this.under.catch(() => undefined);
    }
  }

  query(text) {
    return this.client.query(text);
  }

  async close() {
    await this.under;
    await this.client.end();
  }
}
