import { parseCookie, stringifySetCookie } from 'cookie';

/** What a browser keeps of a sign-in while it is at the provider's: nobody else can end what it began. */
export interface UnderWay {
  readonly state: string;
  readonly nonce: string;
  /** The verifier of PKCE (RFC 7636). */
  readonly verifier: string;
  /** The path of ours that it goes on to. */
  readonly back: string;
}

const NAME = '__Host-pledgebook-sign-in';
/** Seconds that somebody has at the provider's. */
const KEPT = 600;
const HOW = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;

/** `Set-Cookie` by which the browser keeps it. */
export const keepUnderWay = (underWay: UnderWay): string =>
  stringifySetCookie({
    name: NAME,
    value: Buffer.from(JSON.stringify(underWay)).toString('base64url'),
    maxAge: KEPT,
    ...HOW,
  });

/** `Set-Cookie` by which it forgets it. */
export const forgetUnderWay = (): string => stringifySetCookie({ name: NAME, value: '', maxAge: 0, ...HOW });

/** What the browser has kept; undefined where that is nothing, or nothing of ours. */
export function underWayIn(cookies: string | undefined): UnderWay | undefined {
  const kept = cookies === undefined ? undefined : parseCookie(cookies)[NAME];
  if (!kept) return undefined;
  try {
    const { state, nonce, verifier, back } = JSON.parse(
      Buffer.from(kept, 'base64url').toString(),
    ) as Partial<UnderWay>;
    if (![state, nonce, verifier].every((one) => typeof one === 'string' && one !== '')) return undefined;
    return { state: state!, nonce: nonce!, verifier: verifier!, back: pathOfOurs(back) };
  } catch {
    return undefined;
  }
}

/** A path of this host, whatever was asked for: `/` where it is none, or could be taken for another host's address. */
export function pathOfOurs(path: unknown): string {
  if (typeof path !== 'string' || !isPath(path) || !URL.canParse(path, HERE)) return '/';
  const url = new URL(path, HERE);
  // What dots are left out of may have become another host's address.
  const plain = `${url.pathname}${url.search}${url.hash}`;
  return url.origin === HERE && isPath(plain) ? plain : '/';
}

const HERE = 'https://here.invalid';
const isPath = (text: string): boolean => /^\/(?![/\\])[!-~]*$/.test(text);
