import type { PoolClient } from 'pg';
import type { Statement, Value } from '../statement.js';
import { together } from '../together.js';

/** One pooled connection, held for one transaction. Statements sent without awaiting travel together. */
export class Lease {
  private readonly sent: Promise<unknown>[] = [];

  /** @param patience see `PATIENCE`; without it a statement may take as long as it likes */
  constructor(
    private readonly client: PoolClient,
    private readonly patience?: number,
  ) {}

  /** Sends a statement at once; whoever awaits the result gets it, `settled` sees every failure. */
  send<R extends object>(
    what: Statement | string,
    values: readonly Value[] = [],
    patience = this.patience,
  ): Promise<R[]> {
    const query = this.query(what, values, patience);
    const rows = this.client.query<R>(query).then((result) => {
      if (query.text === 'COMMIT' && result.command !== 'COMMIT') throw new Error('PostgreSQL rolled back.');
      return result.rows;
    });
    rows.catch(() => undefined);
    this.sent.push(rows);
    return rows;
  }

  /** How many rows a statement changed. */
  sendCounted(what: Statement, values: readonly Value[]): Promise<number> {
    const count = this.client
      .query(this.query(what, values, this.patience))
      .then((result) => result.rowCount ?? 0);
    count.catch(() => undefined);
    this.sent.push(count);
    return count;
  }

  /** Waits for everything sent; throws the first failure, which is the cause of those after it. */
  async settled(): Promise<void> {
    for (const one of this.sent.splice(0)) await one;
  }

  /** Gives the connection back, or throws it away when it may be broken or still in a transaction. */
  release(broken: boolean): void {
    this.client.release(broken);
  }

  private query(what: Statement | string, values: readonly Value[], patience: number | undefined) {
    together(this.client);
    const statement = typeof what === 'string' ? { text: what } : { ...what, values: values as Value[] };
    return { ...statement, query_timeout: patience };
  }
}
