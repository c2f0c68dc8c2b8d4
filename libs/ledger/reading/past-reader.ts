import type { Pool } from 'pg';
import type { Viewing } from '../act.js';
import { PATIENCE } from '../connection.js';
import { NotYetKnown } from '../errors.js';
import { SETTLE } from '../gate.js';
import { translated } from '../sqlstate.js';
import type { Statement, Value } from '../statement.js';
import { connect } from '../writing/connect.js';
import { Lease } from '../writing/connection-lease.js';
import { AIM, aim, aimed } from './past.js';
import type { Reader } from './reader.js';

/**
 * Reads the book as of a day, as known at an instant, with what is told of pledges handed in, or all of it: each
 * statement in a transaction of its own.
 */
export class PastReader implements Reader {
  constructor(
    private readonly pool: Pool,
    private readonly viewing: Viewing,
  ) {}

  async rows<R extends object>(what: Statement, values: readonly Value[] = []): Promise<R[]> {
    try {
      const lease = new Lease(await connect(this.pool), PATIENCE.read);
      try {
        return await this.read<R>(lease, what, values);
      } finally {
        const ended = lease.send('ROLLBACK');
        lease.release(
          await ended.then(
            () => false,
            () => true,
          ),
        );
      }
    } catch (error) {
      throw translated(error);
    }
  }

  async row<R extends object>(what: Statement, values?: readonly Value[]): Promise<R | undefined> {
    return (await this.rows<R>(what, values))[0];
  }

  async json(what: Statement, values?: readonly Value[]): Promise<string | undefined> {
    return (await this.row<{ json: string }>(what, values))?.json;
  }

  private async read<R extends object>(
    lease: Lease,
    what: Statement,
    values: readonly Value[],
  ): Promise<R[]> {
    const { knownAt } = this.viewing;
    const settled = knownAt !== undefined ? lease.send<{ past: boolean }>(SETTLE, [knownAt]) : undefined;
    lease.send('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY').catch(() => undefined);
    lease.send(AIM, aim(this.viewing)).catch(() => undefined);
    const rows = lease.send<R>(aimed(what, this.viewing), values);
    if (settled && !(await settled)[0]!.past) throw new NotYetKnown();
    await lease.settled();
    return rows;
  }
}
