import type { ClaimMap } from '#domain/access/claimed-standing.js';
import { readClaimMap } from './claim-map.js';

/** Signatures that can be asked for: by a key of the provider's that only it has. */
const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];
const USUAL = 'RS256 PS256 ES256 EdDSA Ed25519';

/** The identity provider whose word is taken for who somebody is. */
export interface OidcSettings {
  /** Its `iss`, to the letter. */
  readonly issuer: string;
  /** The `aud` that access tokens for this book have. */
  readonly audience: string;
  readonly algorithms: readonly string[];
  /** The ids of clients whose access tokens are taken; null where any client's are. */
  readonly clients: readonly string[] | null;
  /** The ways of signing in there (`acr`) that are strong enough, the best first; null where the provider decides. */
  readonly acrValues: readonly string[] | null;
  readonly claims: ClaimMap;
  /** How people sign in at the screens; undefined where they do not. */
  readonly client?: OidcClient;
}

/** This book as a client of the provider. */
export interface OidcClient {
  readonly id: string;
  /** Undefined for a client that has none, and is told by PKCE alone. */
  readonly secret?: string;
  /** Where the provider sends people back to. */
  readonly redirectUri: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const listed = (text: string): string[] => text.split(/[\s,]+/).filter((item) => item !== '');

/** Whether an address is one of this machine's own, which nobody listens in on. */
export const isLoopback = ({ hostname }: URL): boolean =>
  ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);

/** Reads everything that begins with OIDC_; undefined where nothing is set. What is no good is added to `complaints`. */
export function readOidcSettings(
  environment: Environment,
  complaints: string[],
): { readonly oidc?: OidcSettings } {
  const set = Object.keys(environment).filter((name) => name.startsWith('OIDC_') && environment[name]);
  if (set.length === 0) return {};
  const { OIDC_ISSUER: issuer = '', OIDC_AUDIENCE: audience = '' } = environment;
  if (!isAddress(issuer)) {
    complaints.push(
      'OIDC_ISSUER must be the https address that the provider calls itself (http on this machine alone).',
    );
  }
  if (!/^[!-~]+$/.test(audience))
    complaints.push('OIDC_AUDIENCE must be the `aud` of access tokens for this book.');
  const algorithms = listed(environment.OIDC_ALGORITHMS || USUAL);
  if (!algorithms.every((one) => ALGORITHMS.includes(one)))
    complaints.push(`OIDC_ALGORITHMS must be some of ${ALGORITHMS.join(', ')}.`);
  const clients = listed(environment.OIDC_CLIENTS ?? '');
  return {
    oidc: {
      issuer,
      audience,
      algorithms,
      clients: clients.length > 0 ? clients : null,
      acrValues: readAcrValues(environment, complaints),
      claims: readClaimMap(environment, complaints),
      client: readClient(environment, complaints),
    },
  };
}

/** What is set and names nothing is a mistake: it would let everybody in whom it was to keep out. */
function readAcrValues({ OIDC_ACR_VALUES: text }: Environment, complaints: string[]): string[] | null {
  if (!text) return null;
  const values = listed(text);
  // As they are said in a header between quotation marks.
  if (values.length === 0 || !values.every((one) => /^[!#-[\]-~]+$/.test(one)))
    complaints.push('OIDC_ACR_VALUES must be values of `acr` that are strong enough, the best first.');
  return values;
}

function readClient(environment: Environment, complaints: string[]): OidcClient | undefined {
  const { OIDC_CLIENT_ID: id = '', OIDC_CLIENT_SECRET: secret = '' } = environment;
  const { OIDC_REDIRECT_URI: redirectUri = '' } = environment;
  if (id === '' && secret === '' && redirectUri === '') return undefined;
  if (!/^[!-~]+$/.test(id)) complaints.push('OIDC_CLIENT_ID must be the id of this book at the provider.');
  if (!isAddress(redirectUri) || !new URL(redirectUri).pathname.endsWith('/api/v1/sign-in/callback')) {
    complaints.push(
      'OIDC_REDIRECT_URI must be the https address of /api/v1/sign-in/callback (http on this machine alone).',
    );
  }
  return { id, secret: secret || undefined, redirectUri };
}

function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
  return safe && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
}
