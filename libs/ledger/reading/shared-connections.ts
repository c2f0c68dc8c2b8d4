import pg, { type ClientConfig } from 'pg';
import { connectionOptions, PATIENCE } from '../connection.js';
import { statement, type Statement, type Value } from '../statement.js';
import { tellSql, tellValues, type Told } from '../told.js';
import { together } from '../together.js';

const CONNECTIONS = 4;
const SET_VIEWER = statement('reading.setViewer', tellSql(false));

interface Shared {
  readonly client: pg.Client;
  readonly ready: Promise<unknown>;
  /** The viewer that PostgreSQL was told of last, or is being told of. */
  viewer: string;
  told: Promise<unknown>;
  pending: number;
}

/**
 * A few connections that all reads share, each with many statements in flight. PostgreSQL answers a
 * connection's statements in order, so the viewer is told ahead of a statement whenever it differs from
 * the viewer of the statement before. A statement is sent without waiting for that, but nobody is given its
 * rows unless PostgreSQL was told: else it would have shown them what the viewer before may see.
 */
export class SharedConnections {
  private readonly connections: (Shared | undefined)[];
  private closed = false;

  constructor(
    private readonly config: ClientConfig,
    size = CONNECTIONS,
  ) {
    this.connections = new Array<undefined>(size).fill(undefined);
  }

  /** @param viewer whose eyes to look with; left out for what looks the same to everybody */
  async query<R extends object>(what: Statement, values: readonly Value[], viewer?: Told): Promise<R[]> {
    const shared = this.leastBusy();
    shared.pending++;
    try {
      await shared.ready;
      together(shared.client);
      if (viewer !== undefined && shared.viewer !== viewer.viewer) tell(shared, viewer);
      const { told } = shared;
      const result = shared.client.query<R>({ ...what, values: values as Value[] });
      result.catch(() => undefined);
      if (viewer !== undefined) await told;
      return (await result).rows;
    } finally {
      shared.pending--;
    }
  }

  /** Ends every connection once what is under way on it has been answered. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.all(this.connections.filter((shared) => shared !== undefined).map(end));
  }

  private leastBusy(): Shared {
    let best = 0;
    for (let i = 0; i < this.connections.length; i++) {
      const shared = (this.connections[i] ??= this.open(i));
      if (shared.pending === 0) return shared;
      if (shared.pending < this.connections[best]!.pending) best = i;
    }
    return this.connections[best]!;
  }

  private open(place: number): Shared {
    if (this.closed) throw new Error('Connection terminated');
    const client = new pg.Client({ query_timeout: PATIENCE.read, ...this.config, ...connectionOptions });
    const told = Promise.resolve();
    const shared: Shared = { client, ready: client.connect(), viewer: '', told, pending: 0 };
    const forget = () => {
      if (this.connections[place] === shared) this.connections[place] = undefined;
    };
    client.on('error', forget);
    client.on('end', forget);
    shared.ready.catch(forget);
    return shared;
  }
}

function tell(shared: Shared, viewer: Told): void {
  const told = shared.client.query({ ...SET_VIEWER, values: tellValues(viewer) });
  shared.viewer = viewer.viewer;
  shared.told = told;
  told.catch(() => {
    if (shared.told === told) shared.viewer = '';
  });
}

/** A connection cannot be ended while it is being opened, and what cannot be opened is ended already. */
const end = ({ client, ready }: Shared): Promise<void> =>
  ready.then(
    () => client.end(),
    () => undefined,
  );
