import { StaleRevision } from '../errors.js';
import { canonicalJson, hashOfText } from '../entries/entry-hash.js';
import { BOOK_CHAIN, GENESIS, type Change, type Entry } from '../entries/entry.js';
import { APPEND_ENTRY, HEAD, HEAD_BY_REFERENCE, LOCK_BOOK, type Head } from '../entries/entry.statements.js';
import { newId } from '../new-id.js';
import { sql, statement, type Statement, type Value } from '../statement.js';
import type { Act } from '../act.js';
import { TELL_WRITER, tellValues, TOLD_OF_STEWARD, toldOf } from '../told.js';
import type { Lease } from './connection-lease.js';
import type { EntryDraft } from './entry-draft.js';
import type { RowStatements } from './row-statements.js';

const ADD_JOB = statement('jobs.add', sql`SELECT graphile_worker.add_job($1, payload := $2::json)`);

/**
 * A write under way. It exists only inside `ledger.write`, so writing outside a transaction does not
 * compile. The order is always the same: lock a chain, decide, record once, announce.
 */
export class Tx {
  private chain: string | undefined;
  private head: Promise<Head> | undefined;
  private recorded = false;
  private updated: Promise<number[]> = Promise.resolve([]);

  constructor(
    readonly act: Act,
    private readonly lease: Lease,
    private readonly rowStatements: RowStatements,
  ) {}

  /** Reads rows as this transaction sees them. */
  rows<R extends object>(what: Statement, values: readonly Value[] = []): Promise<R[]> {
    return this.lease.send<R>(what, values);
  }

  /** Reads the one row there is, or undefined. */
  async row<R extends object>(what: Statement, values: readonly Value[] = []): Promise<R | undefined> {
    return (await this.lease.send<R>(what, values))[0];
  }

  /**
   * Locks a proposal's row by `lock` (which selects it FOR NO KEY UPDATE by `$1`), and with it its chain.
   * Undefined when it is not there, or not visible to whoever acts.
   */
  async lockProposal<R extends { id: string }>(
    lock: Statement,
    ref: string,
    byId: boolean,
  ): Promise<R | undefined> {
    const locked = this.row<R>(lock, [ref]);
    this.head = this.row<Head>(byId ? HEAD : HEAD_BY_REFERENCE, [ref]) as Promise<Head>;
    this.head.catch(() => undefined);
    const proposal = await locked;
    this.chain = proposal?.id;
    return proposal;
  }

  /** Locks the chain of the facts that belong to no proposal. */
  lockBook(): void {
    this.lease.send(LOCK_BOOK).catch(() => undefined);
    this.chain = BOOK_CHAIN;
    this.head = this.row<Head>(HEAD, [BOOK_CHAIN]) as Promise<Head>;
    this.head.catch(() => undefined);
  }

  /** Begins the chain of a new proposal; nobody else can know its id yet, so there is nothing to lock. */
  beginChain(proposalId: string): void {
    this.chain = proposalId;
    this.head = this.row<Head>(HEAD, [proposalId]) as Promise<Head>;
    this.head.catch(() => undefined);
  }

  /** The instant this write is recorded at; known once its chain is locked. */
  async now(): Promise<string> {
    return (await this.lockedHead()).now;
  }

  /** Puts the rows in place and appends the one entry of this write. */
  async record(draft: EntryDraft): Promise<void> {
    if (this.recorded) throw new Error('A write records exactly one entry.');
    this.recorded = true;
    const head = await this.lockedHead();
    const change: Change = {};
    const updated: Promise<number>[] = [];
    for (const part of draft.changes) {
      const table = this.rowStatements.tableName(part.table);
      (change[table] ??= []).push(...part.rows);
      const count = this.lease.sendCounted(this.rowStatements.for(part), [JSON.stringify(part.rows)]);
      if (part.verb === 'update') updated.push(count);
    }
    const entry: Entry = {
      id: newId(),
      chain: this.chain!,
      position: head.position + 1,
      prev: head.hash ?? GENESIS,
      subject_type: draft.subject.type,
      subject_id: draft.subject.id,
      action: draft.action,
      happened_on: draft.happenedOn,
      recorded_at: head.now,
      recorded_by: this.act.viewer.principal,
      source_id: draft.sourceId,
      change,
      ...draft.seenBy,
    };
    const json = canonicalJson(entry);
    this.lease.send(APPEND_ENTRY, [json, hashOfText(json)]).catch(() => undefined);
    this.updated = Promise.all(updated);
    this.updated.catch(() => undefined);
  }

  /**
   * Puts in place what follows from the facts. It follows from all of them, so it is worked out with the steward's eyes
   * whoever writes, and no entry holds it.
   */
  async derive<T>(work: (rows: Pick<Tx, 'rows'>) => Promise<T>): Promise<T> {
    const { viewer } = this.act;
    if (viewer.kind === 'steward') return work(this);
    this.lease.send(TELL_WRITER, tellValues(TOLD_OF_STEWARD)).catch(() => undefined);
    const derived = await work(this);
    this.lease.send(TELL_WRITER, tellValues(toldOf(viewer))).catch(() => undefined);
    return derived;
  }

  /** Adds a job for the worker; it exists if and only if this write is committed. */
  announce(task: string, payload: object): void {
    this.lease.send(ADD_JOB, [task, JSON.stringify(payload)]).catch(() => undefined);
  }

  /** Refuses to end a write that recorded nothing, or that changed a row which had moved on. */
  async assertRecorded(): Promise<void> {
    if (!this.recorded) throw new Error('A write must record an entry.');
    if ((await this.updated).some((count) => count !== 1)) throw new StaleRevision();
  }

  private lockedHead(): Promise<Head> {
    if (!this.head || !this.chain) throw new Error('Lock a chain before recording.');
    return this.head;
  }
}
