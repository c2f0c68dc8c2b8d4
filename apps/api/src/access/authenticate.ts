import type { FastifyRequest } from 'fastify';
import { isKeyText } from '#domain/access/key-text.js';
import { steward } from '#ledger/viewer.js';
import type { KeyHolder } from '#tracker/keys/key-holder.query.js';
import { Problem } from '../http/problem.js';
import { looksLikeToken } from '../oidc/access-token.js';
import type { ByToken } from '../oidc/by-token.js';
import type { BySession } from '../sessions/by-session.js';
import { showsSession } from '../sessions/session-cookie.js';
import { bearer } from './bearer.js';
import type { Caller } from './caller.js';
import { isExactly } from './is-exactly.js';
import { inTheNameOf } from './refused-as.js';

/** Tells who calls. @throws Problem 401 */
export type Authenticate = (request: FastifyRequest) => Caller | Promise<Caller>;

/** What the book knows of keys. */
export interface KnownKeys {
  /** Whose a key is, if it is good now. */
  find(key: string): Promise<KeyHolder | undefined>;
  /** Is told of each use. */
  used(keyId: string): void;
}

/** Other ways to come; without one of these nobody comes by it. */
export interface OtherWays {
  /** Knows those who signed in. */
  readonly bySession?: BySession;
  /** Knows those who come by an access token of a provider's. */
  readonly byToken?: ByToken;
}

/**
 * By a key: the operator's, whose holder is the steward of the book, or one that the book keeps. The book is asked at
 * every request, so that what was revoked opens nothing more; what cannot be a key is refused without asking.
 *
 * Where a request shows a key and a session, the key counts.
 *
 * @throws Problem 401, the same for whatever is not good; DatabaseAway
 */
export function byKey(
  adminApiKey: string,
  known: KnownKeys,
  { bySession, byToken }: OtherWays = {},
): Authenticate {
  const isAdminKey = isExactly(adminApiKey);
  const operator: Caller = { viewer: steward('admin-key'), role: 'admin', scopes: null };
  return (request) => {
    const { authorization, cookie } = request.headers;
    if (authorization === undefined && bySession && showsSession(cookie)) return bySession(request);
    if (authorization === undefined) throw unauthorized('This needs an API key.', 'Bearer');
    const key = bearer(authorization);
    if (key === undefined) throw notValid();
    if (isAdminKey(key)) return operator;
    if (byToken && looksLikeToken(key)) return byToken(key, request);
    if (!isKeyText(key)) throw notValid();
    return byBook(known, key);
  };
}

async function byBook(known: KnownKeys, text: string): Promise<Caller> {
  const holder = await known.find(text);
  if (!holder) throw notValid();
  const { key, actsAs, organisation, role, scopes } = holder;
  known.used(key);
  return { viewer: inTheNameOf(actsAs, organisation), role, scopes, key };
}

const notValid = (): Problem => unauthorized('The API key is not valid.', 'Bearer error="invalid_token"');

const unauthorized = (detail: string, challenge: string): Problem =>
  new Problem('unauthorized', { detail, headers: { 'www-authenticate': challenge } });
