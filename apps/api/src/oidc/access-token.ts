import {
  decodeJwt,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import type { OidcSettings } from './oidc-settings.js';

/** Seconds by which the clocks of provider and book may differ. */
const TOLERANCE = 5;

/** What RFC 9068, 2.2, asks of every access token. */
const REQUIRED = ['iss', 'exp', 'aud', 'sub', 'client_id', 'iat', 'jti'];

/** What an access token says, all of it checked but what its claims mean here. */
export interface AccessToken extends JWTPayload {
  readonly sub: string;
  readonly iat: number;
  readonly client_id: string;
}

/** Why a token is not taken, in a word for the log. Whoever brought it is not told. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  constructor(readonly reason: string) {
    super(`The access token is refused: ${reason}.`);
  }
}

/** Whether a text has the form of a token: three parts in base64url, the last of which may be empty. */
export const looksLikeToken = (text: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]*$/.test(text);

/**
 * Reads an access token of the provider's, of the profile of RFC 9068. What is of another issuer, or names no key, is
 * refused without asking the provider for its keys.
 *
 * @param key finds the provider's key @throws TokenRefused, and whatever `key` throws
 */
export async function readAccessToken(
  text: string,
  { issuer, audience, algorithms, clients }: Omit<OidcSettings, 'claims'>,
  key: JWTVerifyGetKey,
  now: Date,
): Promise<AccessToken> {
  try {
    if (decodeJwt(text).iss !== issuer) throw new TokenRefused('issuer');
    if (!isName(decodeProtectedHeader(text).kid)) throw new TokenRefused('kid');
    const { payload } = await jwtVerify(text, key, {
      issuer,
      audience,
      algorithms: [...algorithms],
      typ: 'at+jwt',
      requiredClaims: REQUIRED,
      clockTolerance: TOLERANCE,
      currentDate: now,
    });
    return checked(payload, clients, now);
  } catch (error) {
    if (error instanceof errors.JOSEError) throw new TokenRefused(reasonOf(error));
    throw error;
  }
}

/** What the library leaves to us: texts that are texts, an instant of issue that has come, a client that is let in. */
function checked(payload: JWTPayload, clients: OidcSettings['clients'], now: Date): AccessToken {
  const { sub, jti, client_id: client, iat } = payload;
  for (const [name, value] of Object.entries({ sub, jti, client_id: client }))
    if (!isName(value)) throw new TokenRefused(name);
  if (iat! > now.getTime() / 1_000 + TOLERANCE) throw new TokenRefused('iat');
  if (clients && !clients.includes(client as string)) throw new TokenRefused('client');
  return payload as AccessToken;
}

/** A name as OpenID Connect has them: not empty, 255 ASCII characters at most. */
const isName = (value: unknown): value is string => typeof value === 'string' && /^[ -~]{1,255}$/.test(value);

const reasonOf = (error: errors.JOSEError): string =>
  error instanceof errors.JWTClaimValidationFailed ? `${error.code} ${error.claim}` : error.code;
