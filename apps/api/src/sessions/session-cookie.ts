import { parseCookie, stringifySetCookie } from 'cookie';
import { SESSION_HOURS } from '#domain/access/session-life.js';
import { isTokenText } from '#tracker/sessions/session-token.js';

/**
 * The prefix has browsers take it from this very host alone, over TLS alone (RFC 6265bis, 4.1.3.2); of `localhost` they
 * take it without.
 */
const NAME = '__Host-pledgebook';

const KEPT = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;

/** What a request shows of a session; undefined where that cannot be one. */
export function sessionTokenIn(cookies: string | undefined): string | undefined {
  const token = cookies === undefined ? undefined : parseCookie(cookies)[NAME];
  return token !== undefined && isTokenText(token) ? token : undefined;
}

/** Whether a request shows anything at all as its session. */
export const showsSession = (cookies: string | undefined): boolean =>
  cookies !== undefined && parseCookie(cookies)[NAME] !== undefined;

/** `Set-Cookie` by which a browser keeps a session, which no script sees and no other site sends along. */
export const keepSession = (token: string): string =>
  stringifySetCookie({ name: NAME, value: token, maxAge: SESSION_HOURS * 3_600, ...KEPT });

/** `Set-Cookie` by which it forgets it. */
export const forgetSession = (): string => stringifySetCookie({ name: NAME, value: '', maxAge: 0, ...KEPT });
