import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../scripts/ports.mjs';
import { OFTEN } from './often.js';

const MAIN = fileURLToPath(new URL('../../dist/apps/api/src/main.js', import.meta.url));
const KEY = 'key-of-the-fault-tests-0123456789abcdef';

/** The built API as a process of its own, which can be killed and started again on the same port. */
export class RunningApi {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly databaseUrl: string,
    private readonly port: number,
    private readonly settings: Readonly<Record<string, string>>,
    private readonly hear?: (said: string) => void,
  ) {}

  /** @param settings beside those of every test; @param hear is told what the process says, which is shown otherwise */
  static async start(
    databaseUrl: string,
    settings: Record<string, string> = {},
    hear?: (said: string) => void,
  ): Promise<RunningApi> {
    const api = new RunningApi(databaseUrl, await freePort(), settings, hear);
    await api.start();
    return api;
  }

  /** Where it listens. */
  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const env = {
      ...process.env,
      DATABASE_URL: this.databaseUrl,
      ADMIN_API_KEY: KEY,
      HOST: '127.0.0.1',
      PORT: String(this.port),
      LOG_LEVEL: 'error',
      ...OFTEN,
      ...this.settings,
    };
    const { hear } = this;
    this.child = spawn(process.execPath, [MAIN], { env, stdio: hear ? 'pipe' : 'inherit' });
    if (hear)
      for (const stream of [this.child.stdout!, this.child.stderr!])
        stream.on('data', (piece) => hear(String(piece)));
    await this.until(200, 30_000);
  }

  /** Sends a request; undefined when no answer came, because the process or the connection was killed. */
  async send(
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response | undefined> {
    return fetch(`${this.url}${path}`, {
      headers: {
        authorization: `Bearer ${KEY}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    }).catch(() => undefined);
  }

  /** Waits until the process says that it can serve (200), or that it cannot (503). */
  async until(status: 200 | 503, patience: number): Promise<void> {
    for (const end = Date.now() + patience; Date.now() < end; await sleep(50)) {
      if ((await this.send('/readyz'))?.status === status) return;
    }
    throw new Error(`/readyz did not answer ${status} within ${patience} ms.`);
  }

  /** As a power cut would have it. */
  async kill(): Promise<void> {
    const exited = once(this.child!, 'exit');
    this.child!.kill('SIGKILL');
    await exited;
  }

  async stop(): Promise<void> {
    const exited = once(this.child!, 'exit');
    this.child!.kill('SIGTERM');
    await exited;
  }
}
