import { isEmail } from 'class-validator';
import type { JWTPayload } from 'jose';
import { claimedStanding } from '#domain/access/claimed-standing.js';
import type { Arrival } from '#tracker/identities/arrival.js';
import { Problem } from '../http/problem.js';
import type { OidcSettings } from './oidc-settings.js';

const MOST_NAME = 200;
const MOST_EMAIL = 254;

/**
 * Whoever arrives, by the claims of a token that was checked: an access token, or an ID token.
 * @throws Problem 403 where their claims make nothing of them here
 */
export function arrivalOf(
  claims: JWTPayload & { readonly sub: string; readonly iat: number },
  { issuer, claims: map }: OidcSettings,
): Arrival {
  const standing = claimedStanding(claims, map);
  if (!('role' in standing)) {
    const detail = standing.map(({ message }) => message).join(' ');
    const whom = { subject: claims.sub };
    throw new Problem('forbidden', { code: standing[0]!.code, detail, blockers: standing, whom });
  }
  const email = emailOf(claims);
  const name = [claims.name, claims.preferred_username, email, claims.sub].map(nameOf).find(Boolean);
  return { issuer, subject: claims.sub, standing, name: name!, email, claimedAt: Math.floor(claims.iat) };
}

/** The address that the provider vouches for; null where it tells none, or says that it has not been looked after. */
function emailOf({ email, email_verified: verified }: JWTPayload): string | null {
  if (typeof email !== 'string' || verified === false) return null;
  return email.length <= MOST_EMAIL && /^[!-~]+$/.test(email) && isEmail(email) ? email.toLowerCase() : null;
}

/** A name without what cannot be seen or kept; empty for what is none. */
const nameOf = (name: unknown): string =>
  typeof name === 'string' ? [...name.replace(/\p{C}/gu, '').trim()].slice(0, MOST_NAME).join('').trim() : '';
