import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  None,
  randomPKCECodeVerifier,
} from 'openid-client';
import { Browser } from './browser.js';
import type { IdentityProvider } from './identity-provider.js';
import { AUDIENCE } from './provider-configuration.js';

const BACK = 'http://127.0.0.1:1/desk';

/** The tokens that another client of the provider's, a desk tool, gets for whoever sits at the browser. */
export async function signInAtTheDesk(
  provider: IdentityProvider,
  scope = 'openid read record',
): Promise<{ access_token: string; id_token: string }> {
  const execute = [allowInsecureRequests];
  const desk = await discovery(new URL(provider.issuer), 'desk', undefined, None(), { execute });
  const pkceCodeVerifier = randomPKCECodeVerifier();
  const url = buildAuthorizationUrl(desk, {
    redirect_uri: BACK,
    scope,
    resource: AUDIENCE,
    code_challenge: await calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
  });
  const back = await new Browser().follow(url.href, BACK);
  const { access_token, id_token } = await authorizationCodeGrant(desk, new URL(back), { pkceCodeVerifier });
  return { access_token, id_token: id_token! };
}
