/** The roles that somebody can have, as `OIDC_ROLES` names them. */
const ROLES = ['viewer', 'reporter', 'analyst', 'approver', 'admin'];

/** Signatures that can be asked for: by a key of the provider's that only it has. */
const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

const CALLBACK = '/api/v1/sign-in/callback';

/** What each setting of an identity provider has to be, as in `settings.mjs`. */
export const OIDC_RULES = {
  OIDC_ISSUER: [
    isAddress,
    'be the https address that the provider calls itself (http on this machine alone)',
  ],
  OIDC_AUDIENCE: [isWord, 'be the `aud` of access tokens for this book'],
  OIDC_ALGORITHMS: [
    (text) => listed(text).every((one) => ALGORITHMS.includes(one)),
    `be some of ${ALGORITHMS.join(', ')}`,
  ],
  OIDC_ACR_VALUES: [
    (text) => listed(text).length > 0 && listed(text).every((one) => /^[!#-[\]-~]+$/.test(one)),
    'be values of `acr` that are strong enough, the best first',
  ],
  OIDC_CLIENT_ID: [isWord, 'be the id of this book at the provider'],
  OIDC_REDIRECT_URI: [
    (text) => isAddress(text) && new URL(text).pathname.endsWith(CALLBACK),
    `be the https address of ${CALLBACK} (http on this machine alone)`,
  ],
  OIDC_ROLES: [
    (text) => isMap(text, (role) => ROLES.includes(role)),
    'be a JSON object such as {"pledge-desk":"analyst"}',
  ],
  OIDC_ORGANISATIONS: [
    (text) => isMap(text, (name) => /\S/.test(name)),
    'be a JSON object such as {"mfa":"Ministry of Foreign Affairs"}',
  ],
};

/** Those that nobody can do without who sets any, and those without which nobody signs in at the screens who sets one of them. */
const NEEDED = ['OIDC_ISSUER', 'OIDC_AUDIENCE', 'OIDC_ROLES', 'OIDC_ORGANISATIONS'];
const OF_CLIENT = ['OIDC_CLIENT_ID', 'OIDC_REDIRECT_URI'];

/** The settings of a provider that have to be there, because of those that are, and are not. */
export function missingOidc(env) {
  const set = Object.keys(env).filter((name) => name.startsWith('OIDC_') && env[name]);
  const isClient = [...OF_CLIENT, 'OIDC_CLIENT_SECRET'].some((name) => set.includes(name));
  const needed = [...(set.length > 0 ? NEEDED : []), ...(isClient ? OF_CLIENT : [])];
  return needed.filter((name) => !set.includes(name));
}

const listed = (text) => text.split(/[\s,]+/).filter((item) => item !== '');

function isWord(text) {
  return /^[!-~]+$/.test(text);
}

function isAddress(text) {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username, password } = new URL(text);
  const isHere = ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isHere);
  return isSafe && [search, hash, username, password].every((part) => part === '');
}

function isMap(text, isGood) {
  try {
    const object = JSON.parse(text);
    if (typeof object !== 'object' || object === null || Array.isArray(object)) return false;
    const values = Object.values(object);
    return values.length > 0 && values.every((value) => typeof value === 'string' && isGood(value));
  } catch {
    return false;
  }
}
