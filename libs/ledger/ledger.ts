import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Pool } from 'pg';
import type { Act, Answer, Viewing, Written } from './act.js';
import { PATIENCE } from './connection.js';
import { KeyReused } from './errors.js';
import { outliveConnections } from './lost-connections.js';
import { PastReader } from './reading/past-reader.js';
import { PresentReader } from './reading/present-reader.js';
import type { Reader } from './reading/reader.js';
import { SharedConnections } from './reading/shared-connections.js';
import { Snapshot } from './reading/snapshot.js';
import { sql, statement, type Statement, type Value } from './statement.js';
import { isWorthRetrying, translated } from './sqlstate.js';
import { TELL_WRITER, tellValues, toldOf } from './told.js';
import type { Viewer } from './viewer.js';
import { connect } from './writing/connect.js';
import { Lease } from './writing/connection-lease.js';
import {
  FIND_ANSWER,
  FORGET_ANSWERS,
  KEEP_ANSWER,
  type KeptAnswer,
} from './writing/idempotency.statements.js';
import { RowStatements } from './writing/row-statements.js';
import { Tx } from './writing/tx.js';

const ATTEMPTS = 4;
const PING = statement('ledger.ping', sql`SELECT 1`);

/** The only door to PostgreSQL. */
@Injectable()
export class Ledger implements OnApplicationShutdown {
  private readonly pool: Pool;
  private readonly shared: SharedConnections;
  /** Kept free for what may not wait until others have been answered. */
  private readonly aside: SharedConnections;
  private readonly rowStatements: RowStatements;

  constructor(dataSource: DataSource) {
    this.pool = (dataSource.driver as unknown as { master: Pool }).master;
    outliveConnections(this.pool);
    this.shared = new SharedConnections(this.pool.options);
    this.aside = new SharedConnections(this.pool.options, 1);
    this.rowStatements = new RowStatements(dataSource);
  }

  /**
   * Runs a use case in one transaction: it locks, decides, records one entry and answers. The answer is
   * kept under the idempotency key, if there is one, in that same transaction.
   *
   * @throws RuleBroken and whatever else the use case throws; DatabaseAway, Conflict, BadValue from PostgreSQL.
   */
  async write(act: Act, useCase: (tx: Tx) => Promise<Answer>): Promise<Written> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(act, useCase);
      } catch (error) {
        if (isWorthRetrying(error) && attempt < ATTEMPTS) continue;
        if (act.key && !(error instanceof KeyReused)) {
          // It may have lost against a request with the same key that was answered after it had looked.
          const kept = await this.answerKept(act.viewer, act.key.key);
          if (kept) return replayed(act, kept);
        }
        throw translated(error);
      }
    }
  }

  /** Reads for a viewer: the present, the book as of a day or as known at an instant, or with what is told handed in. */
  reader(viewing: Viewing): Reader {
    const past =
      viewing.knownAt !== undefined ||
      viewing.spans !== undefined ||
      (!viewing.allDays && viewing.asOf !== undefined && viewing.asOf < viewing.today);
    return past ? new PastReader(this.pool, viewing) : new PresentReader(this.shared, viewing.viewer);
  }

  /** Reads several things that must agree, out of one unchanging view of the book. */
  snapshot<T>(viewing: Viewing, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    return Snapshot.take(this.pool, viewing, work);
  }

  /**
   * Calls a function of the database that looks with eyes of its own, on whoever's behalf: what is asked before anybody
   * is known. @throws DatabaseAway
   */
  call<R extends object>(what: Statement, values: readonly Value[] = []): Promise<R | undefined> {
    return firstOf<R>(this.shared, what, values);
  }

  /** The same, past everybody who waits for an answer. @throws DatabaseAway */
  callAside<R extends object>(what: Statement, values: readonly Value[] = []): Promise<R | undefined> {
    return firstOf<R>(this.aside, what, values);
  }

  /** Answers when PostgreSQL does. @throws DatabaseAway */
  async ping(): Promise<void> {
    await this.call(PING);
  }

  /** Whether a write under this idempotency key has been answered (and not yet been forgotten). */
  async hasAnswered(viewer: Viewer, key: string): Promise<boolean> {
    return (await this.answerKept(viewer, key)) !== undefined;
  }

  /** Forgets answers kept for idempotency keys longer than a day; returns how many. */
  async forgetAnswers(steward: Viewer): Promise<number> {
    const lease = new Lease(await connect(this.pool), PATIENCE.write);
    lease.send('BEGIN', [], PATIENCE.begin).catch(() => undefined);
    lease.send(TELL_WRITER, tellValues(toldOf(steward))).catch(() => undefined);
    const forgotten = lease.sendCounted(FORGET_ANSWERS, []);
    const ended = await lease.send('COMMIT').then(
      () => true,
      () => false,
    );
    lease.release(!ended);
    return forgotten;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.shared.close(), this.aside.close()]);
  }

  private answerKept(viewer: Viewer, key: string): Promise<KeptAnswer | undefined> {
    return new PresentReader(this.shared, viewer).row<KeptAnswer>(FIND_ANSWER, [viewer.principal, key]);
  }

  private async attempt(act: Act, useCase: (tx: Tx) => Promise<Answer>): Promise<Written> {
    const lease = new Lease(await connect(this.pool), PATIENCE.write);
    lease.send('BEGIN', [], PATIENCE.begin).catch(() => undefined);
    lease.send(TELL_WRITER, tellValues(toldOf(act.viewer))).catch(() => undefined);
    const kept = act.key && lease.send<KeptAnswer>(FIND_ANSWER, [act.viewer.principal, act.key.key]);
    try {
      const tx = new Tx(act, lease, this.rowStatements);
      const answer = await useCase(tx);
      await tx.assertRecorded();
      if (act.key) this.keep(lease, act, answer);
      act.assertAllowed();
      lease.send('COMMIT').catch(() => undefined);
      await lease.settled();
      lease.release(false);
      return { ...answer, replayed: false };
    } catch (error) {
      const cause = await rollBack(lease, error);
      const [before] = (await kept?.catch(() => [])) ?? [];
      if (before) return replayed(act, before);
      throw cause;
    }
  }

  private keep(
    lease: Lease,
    { viewer, key }: Act,
    { status, body, kept = body, location, revision }: Answer,
  ): void {
    const values = [viewer.principal, key!.key, key!.fingerprint, status, kept, location, revision];
    lease.send(KEEP_ANSWER, values).catch(() => undefined);
  }
}

async function firstOf<R extends object>(
  connections: SharedConnections,
  what: Statement,
  values: readonly Value[],
): Promise<R | undefined> {
  try {
    return (await connections.query<R>(what, values))[0];
  } catch (error) {
    throw translated(error);
  }
}

/** Ends a failed transaction; returns the failure that came first, which explains those after it. */
async function rollBack(lease: Lease, error: unknown): Promise<unknown> {
  const first = await lease.settled().then(
    () => undefined,
    (failure: unknown) => failure,
  );
  try {
    await lease.send('ROLLBACK');
    lease.release(false);
  } catch {
    lease.release(true);
  }
  return first ?? error;
}

function replayed(act: Act, kept: KeptAnswer): Written {
  if (kept.fingerprint !== act.key!.fingerprint) throw new KeyReused();
  return {
    status: kept.status,
    body: kept.body,
    location: kept.location ?? undefined,
    revision: kept.revision ?? undefined,
    replayed: true,
  };
}
