import { resolve } from 'node:path';
import { createApp, type App } from '../../apps/api/src/create-app.js';
import type { Authenticate } from '../../apps/api/src/access/authenticate.js';
import { Clock } from '../../apps/api/src/access/clock.js';
import { readSettings } from '../../apps/api/src/settings.js';
import { day, type Day } from '#domain/days/day.js';
import { readRecord } from '#exchange/record/read-record.js';
import { RecordLoader } from '#exchange/record/record-loader.service.js';
import type { Verification } from '#ledger/verify/finding.js';
import { VerificationService } from '#tracker/verification/verification.service.js';
import { acting, cloneTemplate, dropDatabase, viewing } from './book.js';
import { withExchange } from './exchange.js';
import { Lookup } from './lookup.js';

/** The key of the steward, unless a test lets in whom it likes. */
export const KEY = 'test-key-of-thirty-two-characters-or-more';

/** The day on which the API of a test lives. */
export const API_TODAY = day('2026-11-20');

class FixedClock extends Clock {
  constructor(private readonly fixed: Day) {
    super('UTC');
  }

  override today(): Day {
    return this.fixed;
  }
}

/** The API in this process, on a book of its own. */
export class Api {
  readonly key = KEY;

  private constructor(
    /** Where it listens, such as `http://127.0.0.1:40123`. */
    readonly url: string,
    /** The owner's URL of its database. */
    readonly databaseUrl: string,
    private readonly app: App,
  ) {}

  /**
   * @param options.sample loads the coalition's record first
   * @param options.databaseUrl a database that is there already, and is dropped in the end like any other
   * @param options.authenticate who calls, where it is not only whoever holds the admin key
   */
  static async open({
    sample = false,
    today = API_TODAY,
    authenticate,
    ...given
  }: OpenApi = {}): Promise<Api> {
    const databaseUrl = given.databaseUrl ?? (await cloneTemplate());
    if (sample) await loadSample(databaseUrl, today);
    const settings = readSettings({
      DATABASE_URL: databaseUrl,
      ADMIN_API_KEY: KEY,
      PORT: '0',
      LOG_LEVEL: 'silent',
    });
    const app = await createApp(settings, { clock: new FixedClock(today), authenticate });
    await app.nest.listen(0, '127.0.0.1');
    return new Api((await app.nest.getUrl()).replace('[::1]', '127.0.0.1'), databaseUrl, app);
  }

  /** Sends a request with the key; a body makes it a POST unless a method is given. */
  async send(path: string, { method, body, headers = {} }: Sent = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        authorization: `Bearer ${KEY}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }

  get lookup(): Lookup {
    return new Lookup(this.databaseUrl);
  }

  verify(): Promise<Verification> {
    return this.app.nest.get(VerificationService, { strict: false }).verify(viewing({ today: API_TODAY }));
  }

  async close(): Promise<void> {
    await this.app.nest.close();
    await dropDatabase(this.databaseUrl);
  }
}

interface OpenApi {
  readonly sample?: boolean;
  readonly today?: Day;
  readonly databaseUrl?: string;
  readonly authenticate?: Authenticate;
}

export interface Sent {
  readonly method?: string;
  /** Text is sent as it is, anything else as JSON. */
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

async function loadSample(databaseUrl: string, today: Day): Promise<void> {
  const record = await readRecord(resolve('samples/coalition'));
  await withExchange(databaseUrl, (context) => context.get(RecordLoader).load(acting({ today }), record));
}
