import type { Pool } from 'pg';
import type { Viewing } from '../act.js';
import { PATIENCE } from '../connection.js';
import { NotYetKnown } from '../errors.js';
import { CLOSE, OPEN, SETTLE } from '../gate.js';
import { translated } from '../sqlstate.js';
import { sql, statement, type Statement, type Value } from '../statement.js';
import { connect } from '../writing/connect.js';
import { Lease } from '../writing/connection-lease.js';
import { AIM, aim } from './past.js';

const NOW = statement('snapshot.now', sql`SELECT instant(clock_timestamp()) AS now`);
const HEAD = statement(
  'snapshot.head',
  sql`SELECT hash FROM entry WHERE recorded_at <= $1::timestamptz ORDER BY recorded_at DESC, seq DESC LIMIT 1`,
);
const BATCH = 1_000;

/**
 * One unchanging view of the book: everything recorded up to `knownAt` and nothing after. Asked for the
 * present, it closes the gate for the moment in which it begins, so that `knownAt` is exact and the same
 * question with that `knownAt` gives the same answer for ever.
 */
export class Snapshot {
  private constructor(
    private readonly lease: Lease,
    readonly viewing: Viewing,
    /** The instant this view is as known at. */
    readonly knownAt: string,
    /** The hash of the last entry recorded by then; empty for an empty ledger. */
    readonly head: string,
  ) {}

  static async take<T>(pool: Pool, viewing: Viewing, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    let broken = true;
    const lease = new Lease(await connect(pool).catch((error: unknown) => Promise.reject(translated(error))));
    try {
      const knownAt = await begin(lease, viewing);
      const [last] = await lease.send<{ hash: string }>(HEAD, [knownAt]);
      const result = await work(new Snapshot(lease, viewing, knownAt, last?.hash ?? ''));
      await lease.send('COMMIT');
      broken = false;
      return result;
    } catch (error) {
      throw translated(error);
    } finally {
      // A connection that failed may still hold the gate or a transaction: closing it frees both.
      lease.release(broken);
    }
  }

  rows<R extends object>(what: Statement, values: readonly Value[] = []): Promise<R[]> {
    return this.lease.send<R>({ name: '', text: what.text }, values);
  }

  /** The same view of the book, looked at otherwise: all days of it, with what is told of pledges, with other eyes. */
  async aimAt(how: Partial<Pick<Viewing, 'viewer' | 'allDays' | 'spans'>>): Promise<void> {
    await this.lease.send(AIM, aim({ ...this.viewing, ...how }));
  }

  /** Streams rows without holding them all, a thousand at a time. */
  async *stream<R extends object>(what: Statement, values: readonly Value[] = []): AsyncGenerator<R> {
    const cursor = { name: '', text: `DECLARE streamed NO SCROLL CURSOR FOR ${what.text}` };
    this.lease.send(cursor, values).catch(() => undefined);
    let next = this.fetch<R>();
    for (;;) {
      const rows = await next;
      if (rows.length === BATCH) next = this.fetch<R>();
      yield* rows;
      if (rows.length < BATCH) break;
    }
    await this.lease.send('CLOSE streamed');
  }

  private fetch<R extends object>(): Promise<R[]> {
    return this.lease.send<R>(`FETCH ${BATCH} FROM streamed`);
  }
}

/** Opens the transaction and takes the snapshot; returns the instant it is as known at. */
async function begin(lease: Lease, viewing: Viewing): Promise<string> {
  const { knownAt } = viewing;
  lease.send('SELECT 1', [], PATIENCE.begin).catch(() => undefined);
  const gate =
    knownAt === undefined
      ? lease.send<{ past?: boolean }>(CLOSE)
      : lease.send<{ past?: boolean }>(SETTLE, [knownAt]);
  lease.send('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY').catch(() => undefined);
  lease.send('SET LOCAL transaction_timeout = 0').catch(() => undefined);
  lease.send('SET LOCAL statement_timeout = 0').catch(() => undefined);
  const now = lease.send<{ now: string }>(NOW);
  if (knownAt === undefined) lease.send(OPEN).catch(() => undefined);
  lease.send(AIM, aim(viewing)).catch(() => undefined);
  if (knownAt !== undefined && !(await gate)[0]!.past) throw new NotYetKnown();
  await lease.settled();
  return knownAt ?? (await now)[0]!.now;
}
