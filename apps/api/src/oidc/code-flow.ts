import { decodeProtectedHeader } from 'jose';
import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  ResponseBodyError,
  type IDToken,
} from 'openid-client';
import { Problem } from '../http/problem.js';
import type { Provider } from './provider.js';
import { ProviderAway } from './provider-away.js';
import type { UnderWay } from './under-way.js';

/** The provider did not say who somebody is, or not so that it counts; `reason` is a word for the log. */
export class SignInRefused extends Error {
  override readonly name = 'SignInRefused';
  constructor(readonly reason: string) {
    super('The provider has not let you in.');
  }
}

/** How people sign in at the provider, by authorization code and PKCE (OpenID Connect Core 1.0, RFC 7636, RFC 9207). */
export class CodeFlow {
  private constructor(
    private readonly provider: Provider,
    private readonly redirectUri: string,
  ) {}

  /** @throws Problem 404 where the operator has named no provider at which people sign in */
  static at(provider: Provider | null): CodeFlow {
    const redirectUri = provider?.settings.client?.redirectUri;
    if (!provider || redirectUri === undefined)
      throw new Problem('not_found', { detail: 'Nobody signs in by a provider here.' });
    return new CodeFlow(provider, redirectUri);
  }

  /** Where to send somebody, and what their browser keeps meanwhile. @throws ProviderAway */
  async begin(back: string): Promise<{ url: string; underWay: UnderWay }> {
    const configuration = await this.provider.configuration();
    const { acrValues } = this.provider.settings;
    const underWay = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), back };
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: this.redirectUri,
      response_type: 'code',
      scope: 'openid profile email',
      state: underWay.state,
      nonce: underWay.nonce,
      code_challenge: await calculatePKCECodeChallenge(underWay.verifier),
      code_challenge_method: 'S256',
      ...(acrValues && { acr_values: acrValues.join(' ') }),
    });
    return { url: url.href, underWay };
  }

  /**
   * What the provider says of whoever comes back.
   * @param query as it came back, `?` included @throws SignInRefused, ProviderAway
   */
  async end(query: string, { state, nonce, verifier }: UnderWay): Promise<IDToken> {
    const configuration = await this.provider.configuration();
    try {
      const tokens = await authorizationCodeGrant(configuration, new URL(query, this.redirectUri), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const { alg = '' } = decodeProtectedHeader(tokens.id_token!);
      if (!this.provider.settings.algorithms.includes(alg)) throw new SignInRefused('alg');
      return tokens.claims()!;
    } catch (error) {
      if (error instanceof SignInRefused) throw error;
      throw isRefusal(error) ? new SignInRefused(codeOf(error)) : new ProviderAway(error);
    }
  }
}

/** Of what the library itself finds wrong, what has to do with the network and not with what was said. */
const AWAY = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_HTTP_REQUEST_FORBIDDEN'];

/** Whether the provider, or what it says, lets nobody in; else it has said nothing. */
function isRefusal(error: unknown): error is Error & { code?: string } {
  if (error instanceof AuthorizationResponseError) return true;
  if (error instanceof ResponseBodyError) return error.status < 500;
  if (!(error instanceof ClientError)) return false;
  const { code = '', cause } = error;
  const failed = cause instanceof Response && cause.status >= 500;
  return !failed && !AWAY.includes(code) && !(cause instanceof ProviderAway);
}

const codeOf = ({ code, name }: { code?: string; name: string }): string => code ?? name;
