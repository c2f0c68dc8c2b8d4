import { resolve } from 'node:path';
import { createApp, type App } from '../../apps/api/src/create-app.js';
import { Clock } from '../../apps/api/src/access/clock.js';
import { readSettings } from '../../apps/api/src/settings.js';
import type { Capability } from '#domain/access/capability.js';
import type { Role } from '#domain/access/role.js';
import { day, type Day } from '#domain/days/day.js';
import { readRecord } from '#exchange/record/read-record.js';
import { RecordLoader } from '#exchange/record/record-loader.service.js';
import type { Verification } from '#ledger/verify/finding.js';
import { isId } from '#tracker/facts/address.query.js';
import { VerificationService } from '#tracker/verification/verification.service.js';
import { acting, cloneTemplate, dropDatabase, viewing } from './book.js';
import { withExchange } from './exchange.js';
import { Lookup } from './lookup.js';
import { BUSY, OFTEN } from './often.js';

const KEY = 'test-key-of-thirty-two-characters-or-more';

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
  private readonly organisations = new Map<string, string>();
  private members = 0;

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
   * @param options.settings stand beside those of every test
   */
  static async open({
    sample = false,
    today = API_TODAY,
    settings: more = {},
    port = 0,
    ...given
  }: OpenApi = {}): Promise<Api> {
    const databaseUrl = given.databaseUrl ?? (await cloneTemplate());
    if (sample) await loadSample(databaseUrl, today);
    const settings = readSettings({
      DATABASE_URL: databaseUrl,
      ADMIN_API_KEY: KEY,
      PORT: '0',
      LOG_LEVEL: 'silent',
      ...OFTEN,
      ...BUSY,
      SECURITY_CONTACT: 'mailto:security@example.org',
      SECURITY_EXPIRES: '2999-01-01T00:00:00Z',
      ...more,
    });
    const app = await createApp(settings, { clock: new FixedClock(today) });
    await app.nest.listen(port, '127.0.0.1');
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

  /**
   * Somebody of an organisation, with a key of theirs.
   * @param options.organisation the name of one, which is added with its first member, or the id of one that is there
   */
  async member({
    organisation = 'Ministry of Foreign Affairs',
    role = 'analyst',
    scopes = null,
  }: Membership = {}) {
    const place = isId(organisation) ? organisation : await this.organisation(organisation);
    const name = `Member ${++this.members}`;
    const someone = { name, email: `member${this.members}@example.org`, role, organisation: place };
    const { id: person } = await this.made('/api/v1/people', someone);
    const { id: keyId, key } = await this.made('/api/v1/keys', { name: `key of ${name}`, person, scopes });
    return new Member(this, { person, organisation: place, keyId, key: key! });
  }

  /** The id of an organisation, which is added unless it is there. */
  async organisation(name: string): Promise<string> {
    const known = this.organisations.get(name);
    if (known !== undefined) return known;
    const { id } = await this.made('/api/v1/organisations', { name });
    this.organisations.set(name, id);
    return id;
  }

  private async made(path: string, body: object): Promise<{ id: string; key?: string }> {
    const answer = await this.send(path, { body });
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as { id: string; key?: string };
  }

  get lookup(): Lookup {
    return new Lookup(this.databaseUrl);
  }

  verify(): Promise<Verification> {
    return this.app.nest.get(VerificationService, { strict: false }).verify(viewing({ today: API_TODAY }));
  }

  /** Leaves its database to others. */
  leave(): Promise<void> {
    return this.app.nest.close();
  }

  async close(): Promise<void> {
    await this.leave();
    await dropDatabase(this.databaseUrl);
  }
}

interface OpenApi {
  readonly sample?: boolean;
  readonly today?: Day;
  readonly settings?: Record<string, string>;
  readonly databaseUrl?: string;
  /** Where it listens; anywhere unless said. */
  readonly port?: number;
}

/** Who somebody of a test is. */
export interface Membership {
  readonly organisation?: string;
  readonly role?: Role;
  /** What their key is made for; null for all that the role may do. */
  readonly scopes?: readonly Capability[] | null;
}

/** Somebody of an organisation, who sends requests with a key of theirs. */
export class Member {
  readonly person: string;
  readonly organisation: string;
  readonly keyId: string;
  readonly key: string;

  constructor(
    private readonly api: Api,
    who: Pick<Member, 'person' | 'organisation' | 'keyId' | 'key'>,
  ) {
    ({ person: this.person, organisation: this.organisation, keyId: this.keyId, key: this.key } = who);
  }

  /** Sends a request as `Api.send` does, with their key. */
  send(path: string, sent: Sent = {}): Promise<Response> {
    return this.api.send(path, {
      ...sent,
      headers: { authorization: `Bearer ${this.key}`, ...sent.headers },
    });
  }
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
