import { Agent, type IncomingHttpHeaders } from 'node:http';
import { Api } from '../support/api.js';
import type { Lookup } from '../support/lookup.js';
import { Contract } from './conform.js';
import { exchange, type Answered, type Asked } from './exchange.js';
import type { OpenApi } from './openapi.js';

/** An answer, with its JSON read; `body` is undefined where there is none. */
export interface Answer<T> {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: T;
}

export interface Sent {
  readonly method?: string;
  /** Text and bytes are sent as they are, anything else as JSON; a body makes it a POST unless a method is given. */
  readonly body?: unknown;
  /** Beside the key and the content type; undefined leaves one of those out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** What most answers hold: one record. */
export interface Item {
  readonly id: string;
  readonly recordedAt: string;
  readonly [name: string]: unknown;
}

export interface Page<T = Item> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface Problem {
  readonly code: string;
  readonly errors?: readonly { in: string; pointer: string; code: string }[];
  readonly blockers?: readonly { code: string; pointer?: string }[];
}

/** The API of this process, with every single answer held against the OpenAPI document that it serves itself. */
export class CheckedApi {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });

  private constructor(
    private readonly api: Api,
    readonly contract: Contract,
  ) {}

  static async open(options?: Parameters<typeof Api.open>[0]): Promise<CheckedApi> {
    const api = await Api.open(options);
    const document = (await (await api.send('/openapi.json')).json()) as OpenApi;
    return new CheckedApi(api, new Contract(document));
  }

  get url(): string {
    return this.api.url;
  }

  get key(): string {
    return this.api.key;
  }

  /** The owner's URL of its database. */
  get databaseUrl(): string {
    return this.api.databaseUrl;
  }

  get lookup(): Lookup {
    return this.api.lookup;
  }

  /** Somebody of an organisation, whose key makes a request theirs. */
  member(...who: Parameters<Api['member']>): ReturnType<Api['member']> {
    return this.api.member(...who);
  }

  /** The id of an organisation, which is added unless it is there. */
  organisation(name: string): Promise<string> {
    return this.api.organisation(name);
  }

  verify(): ReturnType<Api['verify']> {
    return this.api.verify();
  }

  /** Sends a request as a client would, with the key. @throws Error when the answer is not as documented */
  async send<T = Item>(path: string, { method, body, headers = {} }: Sent = {}): Promise<Answer<T>> {
    const asIs = body === undefined || typeof body === 'string' || Buffer.isBuffer(body);
    const all = {
      authorization: `Bearer ${this.api.key}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    };
    const answered = await this.exchange({
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      path,
      headers: Object.fromEntries(
        Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
      ),
      ...(body !== undefined && { body: asIs ? (body as string | Buffer) : JSON.stringify(body) }),
    });
    const isJson = /json/.test(answered.headers['content-type'] ?? '') && answered.text !== '';
    return { ...answered, body: (isJson ? JSON.parse(answered.text) : undefined) as T };
  }

  /** Sends bytes as they are, without a key. @throws Error when the answer is not as documented */
  async exchange(asked: Asked): Promise<Answered> {
    const answered = await exchange(this.url, this.agent, asked);
    const violations = this.contract.violations(asked, answered);
    if (violations.length === 0) return answered;
    const told = [
      `${asked.method} ${asked.path} is answered with ${answered.status}, and not as documented:`,
    ];
    throw new Error([...told, ...violations, answered.text.slice(0, 2_000)].join('\n  '));
  }

  /** How many entries the ledger has. */
  entries(): Promise<number> {
    return this.lookup.count('entry');
  }

  async close(): Promise<void> {
    this.agent.destroy();
    await this.api.close();
  }
}
