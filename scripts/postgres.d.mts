/** Starts the embedded PostgreSQL on the data in a folder; see postgres.mjs for what each option means. */
export function startPostgres(options: {
  dataDir: string;
  log?: (sentence: string) => void;
  settings?: Record<string, string | number>;
  throwaway?: boolean;
  signal?: AbortSignal;
}): Promise<RunningPostgres>;

export interface RunningPostgres {
  /** The owner's connection string. */
  readonly url: string;
  /** The folder the data are in: another than `dataDir` when the server's user cannot enter that one. */
  readonly place: string;
  /** The server's process id: what a fault test kills. */
  readonly pid: number;
  readonly exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  stop(): Promise<void>;
}
