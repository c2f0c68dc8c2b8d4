import { StaleRevision } from '../errors.js';
import { canonicalJson, hashOfText } from '../entries/entry-hash.js';
import { ACCESS_CHAIN, BOOK_CHAIN, GENESIS, type Change, type Entry } from '../entries/entry.js';
import {
  APPEND_ENTRY,
  HEAD,
  HEAD_BY_REFERENCE,
  LOCK_ACCESS,
  LOCK_BOOK,
  type Head,
} from '../entries/entry.statements.js';
import { newId } from '../new-id.js';
import { sql, statement, type Statement, type Value } from '../statement.js';
import type { Act } from '../act.js';
import { AIM, aim } from '../reading/past.js';
import { TELL_WRITER, tellValues, toldOf } from '../told.js';
import { steward, viewerSetting, type Viewer } from '../viewer.js';
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
  private told: string;
  private updated: Promise<number[]> = Promise.resolve([]);

  constructor(
    readonly act: Act,
    private readonly lease: Lease,
    private readonly rowStatements: RowStatements,
  ) {
    this.told = viewerSetting(act.viewer);
  }

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
    this.readHead(byId ? HEAD : HEAD_BY_REFERENCE, ref);
    const proposal = await locked;
    this.chain = proposal?.id;
    return proposal;
  }

  /** Locks the chain of the facts that belong to no proposal. */
  lockBook(): void {
    this.lock(LOCK_BOOK, BOOK_CHAIN);
  }

  /** Locks the chain of who uses the book: whatever is decided of people and keys is decided one after another. */
  lockAccess(): void {
    this.lock(LOCK_ACCESS, ACCESS_CHAIN);
  }

  /** Begins the chain of a new proposal; nobody else can know its id yet, so there is nothing to lock. */
  beginChain(proposalId: string): void {
    this.chain = proposalId;
    this.readHead(HEAD, proposalId);
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
    const change: Change = { ...draft.noted };
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
  derive<T>(work: (rows: Pick<Tx, 'rows'>) => Promise<T>): Promise<T> {
    return this.seeing(steward(''), work);
  }

  /** Works with the eyes of somebody else than who writes; whatever else is sent meanwhile is read with them too. */
  async seeing<T>(eyes: Viewer, work: (rows: Pick<Tx, 'rows'>) => Promise<T>): Promise<T> {
    this.tell(eyes);
    const done = await work(this);
    this.tell(this.act.viewer);
    return done;
  }

  /**
   * Reads a row with what is told of pledges handed in, in place of what is kept.
   * @param spans see `Viewing`
   */
  async toldRow<R extends object>(
    spans: string,
    what: Statement,
    values: readonly Value[],
  ): Promise<R | undefined> {
    const { viewer, today } = this.act;
    this.lease.send(AIM, aim({ viewer, today, spans })).catch(() => undefined);
    const rows = this.lease.send<R>({ name: '', text: what.text }, values);
    this.lease.send(AIM, aim({ viewer, today })).catch(() => undefined);
    return (await rows)[0];
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

  private lock(how: Statement, chain: string): void {
    this.lease.send(how).catch(() => undefined);
    this.chain = chain;
    this.readHead(HEAD, chain);
  }

  /** The head of a chain is the same whoever writes to it, also where what was recorded last is not for their eyes. */
  private readHead(head: Statement, chain: string): void {
    this.tell(steward(''));
    this.head = this.row<Head>(head, [chain]) as Promise<Head>;
    this.head.catch(() => undefined);
    this.tell(this.act.viewer);
  }

  /** Tells PostgreSQL with whose eyes what is sent from now on is read, unless it knows. */
  private tell(eyes: Viewer): void {
    const told = toldOf(eyes);
    if (told.viewer === this.told) return;
    this.told = told.viewer;
    this.lease.send(TELL_WRITER, tellValues(told)).catch(() => undefined);
  }

  private lockedHead(): Promise<Head> {
    if (!this.head || !this.chain) throw new Error('Lock a chain before recording.');
    return this.head;
  }
}
