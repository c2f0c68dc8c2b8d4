import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import {
  exportJWK,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JWTHeaderParameters,
  type JWTPayload,
} from 'jose';
import type { JWK } from 'oidc-provider';
import { freePort } from '../../scripts/ports.mjs';
import { AUDIENCE, configurationOf, type Account } from './provider-configuration.js';

const HOUR = 3600;

/** Leaves out what it warns operators of: it keeps all in memory, and wishes for another Node. */
async function quietly<T>(work: () => T | Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = (...said: unknown[]) => (/oidc-provider/.test(String(said[0])) ? undefined : warn(...said));
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}

const { default: Oidc } = await quietly(() => import('oidc-provider'));

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/** A key pair of the provider's, as it signs with it and as it shows it. */
interface Signing {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
}

async function newSigning(kid: string, alg: string): Promise<Signing> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, jwk: { ...(await exportJWK(privateKey)), kid, alg, use: 'sig' } as JWK };
}

/** A real OpenID provider in this process, at which whoever sits at the browser is signed in without being asked. */
export class IdentityProvider {
  /** What it knows of people, by `sub`. */
  readonly accounts = new Map<string, Account>();
  /** The `sub` of whoever sits at the browser. */
  atBrowser = '';
  /** How they sign in (`acr`), where it says so. */
  acr: string | undefined;
  /** How often each of its addresses was asked for. */
  readonly asked = new Map<string, number>();
  /** Answers every request with this status while it is set. */
  failing: number | undefined;
  signings: Signing[] = [];
  private readonly answers = new Map<string, object>();
  private server: Server | undefined;
  private handle: Handle | undefined;

  private constructor(
    readonly port: number,
    readonly redirectUris: readonly string[],
  ) {}

  /** @param redirectUris where the client `screens` may be sent back to */
  static async open(
    redirectUris: readonly string[] = ['http://127.0.0.1:1/back'],
  ): Promise<IdentityProvider> {
    const provider = new IdentityProvider(await freePort(), redirectUris);
    provider.signings = [await newSigning('first', 'RS256'), await newSigning('curve', 'ES256')];
    await provider.listen();
    return provider;
  }

  get issuer(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The settings of a book that takes its word. */
  settings(more: Record<string, string> = {}): Record<string, string> {
    return {
      OIDC_ISSUER: this.issuer,
      OIDC_AUDIENCE: AUDIENCE,
      OIDC_ROLES: '{"desk":"analyst","lead":"approver","reading":"viewer","it":"admin"}',
      OIDC_ORGANISATIONS: '{"mfa":"Tallinn","mod":"Riga"}',
      ...more,
    };
  }

  /** An access token signed with a key of the provider's, with whatever is wrong with it. */
  async token(
    claims: JWTPayload = {},
    header: Partial<JWTHeaderParameters> = {},
    { privateKey, alg, kid } = this.signings[0]!,
  ): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    const usual = { iss: this.issuer, aud: AUDIENCE, sub: 'ann', client_id: 'desk', scope: 'read' };
    const payload = { ...usual, jti: crypto.randomUUID(), iat: now, exp: now + HOUR, ...claims };
    const account = this.accounts.get(payload.sub as string) ?? {};
    return new SignJWT({ ...account, ...payload })
      .setProtectedHeader({ alg, kid, typ: 'at+jwt', ...header })
      .sign(privateKey);
  }

  /** Signs with a new key from now on; the old one is shown no more. */
  async rotate(kid: string): Promise<void> {
    this.signings = [await newSigning(kid, 'RS256')];
    this.handle = await this.handler();
  }

  /** Answers so at one of its addresses from now on, whatever it would say itself; itself again where nothing is given. */
  answer(path: string, instead: object | undefined): void {
    if (instead) this.answers.set(path, instead);
    else this.answers.delete(path);
  }

  async listen(): Promise<void> {
    this.handle = await this.handler();
    this.server = createServer((request, response) => {
      const path = request.url!.split('?')[0]!;
      this.asked.set(path, (this.asked.get(path) ?? 0) + 1);
      const instead = this.answers.get(path);
      if (this.failing) response.writeHead(this.failing).end();
      else if (instead)
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(instead));
      else this.handle!(request, response);
    });
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
  }

  async close(): Promise<void> {
    if (!this.server?.listening) return;
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }

  private async handler(): Promise<Handle> {
    const oidc = await quietly(() => new Oidc(this.issuer, configurationOf(this)));
    const callback = oidc.callback();
    return (request, response) => {
      if (!request.url!.startsWith('/interaction/')) return void callback(request, response);
      const result = { login: { accountId: this.atBrowser, acr: this.acr } };
      oidc.interactionFinished(request, response, result).catch((error: unknown) => {
        response.writeHead(500).end(String(error));
      });
    };
  }
}
