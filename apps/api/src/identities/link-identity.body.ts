import type { NewIdentity } from '#tracker/identities/new-identity.js';
import { Text } from '../wire/text.js';
import { Url } from '../wire/url.js';

/** `POST /people/:id/identities` */
export class LinkIdentity implements NewIdentity {
  @Url({ says: 'The `iss` of the provider, to the letter.' })
  issuer: string;

  @Text({
    max: 255,
    pattern: /^[ -~]+$/,
    form: 'visible ASCII characters',
    says: 'The `sub` by which the provider knows them, to the letter.',
  })
  subject: string;
}
