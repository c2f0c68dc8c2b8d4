import type { JWTPayload } from 'jose';
import { Problem } from '../http/problem.js';
import type { OidcSettings } from './oidc-settings.js';

const CODE = 'signed_in_too_weakly';

/**
 * Whether somebody signed in at the provider in one of the ways that are strong enough here: their token's `acr`, in an ID
 * token by OpenID Connect Core 1.0, 2, in an access token by RFC 9068, 2.2.1. Where none is asked for, all are.
 */
export const isStrongEnough = (
  { acr }: JWTPayload,
  { acrValues }: Pick<OidcSettings, 'acrValues'>,
): boolean => acrValues === null || (typeof acr === 'string' && acrValues.includes(acr));

/** The answer to whoever comes back from the provider. @param subject for the record alone */
export const signInTooWeak = (subject: string): Problem =>
  new Problem('forbidden', {
    code: CODE,
    detail: 'The way in which you signed in at your provider is not strong enough here: sign in in another.',
    whom: { subject },
  });

/** The answer to a token, by which its bearer knows what to ask the provider for (RFC 9470, 3). @param subject as above */
export const tokenTooWeak = (subject: string, { acrValues }: Pick<OidcSettings, 'acrValues'>): Problem =>
  new Problem('unauthorized', {
    code: CODE,
    detail: 'The way in which you signed in for this access token is not strong enough here: get another.',
    whom: { subject, code: CODE },
    headers: {
      'www-authenticate': `Bearer error="insufficient_user_authentication", acr_values="${acrValues!.join(' ')}"`,
    },
  });
