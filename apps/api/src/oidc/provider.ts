import { createRemoteJWKSet, customFetch as joseFetch, errors, type JWTVerifyGetKey } from 'jose';
import {
  allowInsecureRequests,
  ClientSecretBasic,
  customFetch,
  enableNonRepudiationChecks,
  discovery,
  None,
  type Configuration,
} from 'openid-client';
import { isLoopback, type OidcSettings } from './oidc-settings.js';
import { COOL_DOWN, patientFetch } from './patient-fetch.js';
import { ProviderAway } from './provider-away.js';

/** Seconds that the provider has for an answer. */
const PATIENCE = 5;
/** Milliseconds for which its keys are kept. */
const KEYS_KEPT = 600_000;

/** Milliseconds for which it is left alone. */
export interface CoolDowns {
  /** After it failed. */
  readonly failure: number;
  /** After it was asked for its keys, although a token names one that it did not have. */
  readonly keys: number;
}

const USUAL: CoolDowns = { failure: COOL_DOWN, keys: 30_000 };

/** Answers that say of a token that none of the provider's keys signed it; everything else says that it is away. */
const OF_THE_TOKEN = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];

/** Under which Nest knows the provider, or null where there is none. */
export const PROVIDER = Symbol('provider');

/** The identity provider: what it says of itself, which is asked for once it is needed, and its keys. */
export class Provider {
  private readonly fetch: typeof fetch;
  private found: Promise<Configuration> | undefined;
  private keys: JWTVerifyGetKey | undefined;

  constructor(
    readonly settings: OidcSettings,
    private readonly coolDowns = USUAL,
  ) {
    this.fetch = patientFetch(coolDowns.failure);
  }

  /** What the provider says of itself. @throws ProviderAway */
  configuration(): Promise<Configuration> {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = undefined;
      throw new ProviderAway(error);
    });
    return this.found;
  }

  /** The key that a token names. @throws ProviderAway, JOSEError where there is none, or more than one */
  readonly key: JWTVerifyGetKey = async (header, token) => {
    const { jwks_uri } = (await this.configuration()).serverMetadata();
    this.keys ??= this.keysAt(jwks_uri);
    try {
      return await this.keys(header, token);
    } catch (error) {
      if (OF_THE_TOKEN.some((one) => error instanceof one)) throw error;
      throw new ProviderAway(error);
    }
  };

  private discover(): Promise<Configuration> {
    const { issuer, audience, client } = this.settings;
    const authentication = client?.secret === undefined ? None() : ClientSecretBasic(client.secret);
    return discovery(new URL(issuer), client?.id ?? audience, undefined, authentication, {
      [customFetch]: this.fetch,
      timeout: PATIENCE,
      // ID tokens count by their signature, although they come from the provider itself; and plain http is spoken on this
      // machine alone: the settings see to that.
      execute: [enableNonRepudiationChecks, ...(this.isInsecure ? [allowInsecureRequests] : [])],
    });
  }

  private keysAt(address: string | undefined): JWTVerifyGetKey {
    const url = URL.canParse(address ?? '') ? new URL(address!) : undefined;
    const isSafe = url?.protocol === 'https:' || (this.isInsecure && url !== undefined && isLoopback(url));
    if (!isSafe) throw new ProviderAway(new Error('The provider names no safe address of its keys.'));
    return createRemoteJWKSet(url!, {
      timeoutDuration: PATIENCE * 1_000,
      cacheMaxAge: KEYS_KEPT,
      cooldownDuration: this.coolDowns.keys,
      [joseFetch]: this.fetch,
    });
  }

  private get isInsecure(): boolean {
    return this.settings.issuer.startsWith('http:');
  }
}
