import type { FastifyRequest } from 'fastify';
import { claimedScopes } from '#domain/access/claimed-scopes.js';
import type { ArrivalsService } from '#tracker/identities/arrivals.service.js';
import type { Caller } from '../access/caller.js';
import type { Clock } from '../access/clock.js';
import { readAccessToken, TokenRefused } from './access-token.js';
import { arrivalOf } from './arrival-of.js';
import { letIn } from './let-in.js';
import type { Provider } from './provider.js';
import { isStrongEnough, tokenTooWeak } from './strong-enough.js';
import { tokenNotValid } from './token-not-valid.js';

/** Tells who calls by an access token. @throws Problem 401, 403, 503 */
export type ByToken = (token: string, request: FastifyRequest) => Promise<Caller>;

/**
 * By an access token of the provider's. The token is checked and the book is asked at every request, so that who was
 * suspended comes in no more; the `scope` of the token narrows what its bearer may do.
 *
 * @param arrivals is asked for with the first token, for the gate is built before the book is opened
 */
export function byToken(provider: Provider, clock: Clock, arrivals: () => ArrivalsService): ByToken {
  const { settings } = provider;
  return async (text, request) => {
    const token = await readAccessToken(text, settings, provider.key, clock.now()).catch((error: unknown) => {
      if (!(error instanceof TokenRefused)) throw error;
      request.log.info({ reason: error.reason }, 'access token refused');
      throw tokenNotValid();
    });
    if (!isStrongEnough(token, settings)) throw tokenTooWeak(token.sub, settings);
    const arrived = await letIn(arrivals(), clock.today(), arrivalOf(token, settings));
    return { ...arrived, scopes: claimedScopes(token.scope), token: true };
  };
}
