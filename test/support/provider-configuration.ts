import type { Configuration, JWK } from 'oidc-provider';

/** Whom access tokens of the provider's are for. */
export const AUDIENCE = 'https://pledgebook.example.org';
const SCOPES = 'read export record move administer pledgebook:read';
const HOUR = 3600;

/** What the provider says of somebody. */
export type Account = Readonly<Record<string, unknown>>;

/** What a provider of the tests knows. */
interface Knowing {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly signings: readonly { readonly jwk: JWK }[];
  /** Where the client `screens` may be sent back to. */
  readonly redirectUris: readonly string[];
}

/** How the provider behaves: two clients, PKCE for both, and access tokens of RFC 9068 for one audience. */
export function configurationOf({ accounts, signings, redirectUris }: Knowing): Configuration {
  const claimsOf = (sub: string) => ({ sub, ...accounts.get(sub) });
  const grant_types = ['authorization_code'];
  const screens = { client_id: 'screens', client_secret: 'secret-of-the-screens', grant_types };
  const desk = { client_id: 'desk', token_endpoint_auth_method: 'none' as const, grant_types };
  return {
    clients: [
      { ...screens, redirect_uris: [...redirectUris] },
      { ...desk, redirect_uris: ['http://127.0.0.1:1/desk'] },
    ],
    jwks: { keys: signings.map(({ jwk }) => jwk) },
    cookies: { keys: ['only-for-tests'] },
    scopes: ['openid'],
    claims: {
      openid: ['sub', 'roles', 'organisation', 'name', 'preferred_username', 'email', 'email_verified'],
    },
    conformIdTokenClaims: false,
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => claimsOf(sub) }),
    acrValues: ['mfa', 'pwd'],
    extraTokenClaims: ({ oidc: { entities } }, token) => ({
      ...('accountId' in token && accounts.get(token.accountId)),
      acr: entities.AuthorizationCode?.acr,
    }),
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    ttl: {
      AccessToken: HOUR,
      AuthorizationCode: 60,
      Grant: HOUR,
      IdToken: HOUR,
      Interaction: 60,
      Session: 60,
    },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: SCOPES,
          audience: AUDIENCE,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client!.clientId,
        accountId: oidc.session!.accountId!,
      });
      grant.addOIDCScope('openid');
      grant.addResourceScope(AUDIENCE, SCOPES);
      await grant.save();
      return grant;
    },
  };
}
