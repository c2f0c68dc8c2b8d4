import { freePort } from '../../scripts/ports.mjs';
import { IdentityProvider } from './identity-provider.js';

/** A provider at which a book is a client, with the settings of a book that is to listen at `port`. */
export interface SignInClient {
  readonly idp: IdentityProvider;
  readonly port: number;
  readonly origin: string;
  readonly settings: Record<string, string>;
}

/** Opens a provider at which people sign in to a book. */
export async function signInClient(): Promise<SignInClient> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const back = `${origin}/api/v1/sign-in/callback`;
  const idp = await IdentityProvider.open([back]);
  const client = { OIDC_CLIENT_ID: 'screens', OIDC_CLIENT_SECRET: 'secret-of-the-screens' };
  return { idp, port, origin, settings: idp.settings({ ...client, OIDC_REDIRECT_URI: back }) };
}
