import { Text } from '../wire/text.js';

const said = { max: 2_048, optional: true } as const;

/** `GET /sign-in` */
export class BeginSignIn {
  @Text({ ...said, says: 'The path of this host to go on to afterwards.' })
  back?: string;
}

/** `GET /sign-in/callback`: what providers send back, of which the code flow looks at what it has to. */
export class EndSignIn {
  @Text(said)
  code?: string;

  @Text(said)
  state?: string;

  @Text({ ...said, says: 'Who says so (RFC 9207).' })
  iss?: string;

  @Text(said)
  error?: string;

  @Text(said)
  error_description?: string;

  @Text(said)
  error_uri?: string;

  @Text(said)
  session_state?: string;

  @Text(said)
  scope?: string;

  @Text(said)
  authuser?: string;

  @Text(said)
  hd?: string;

  @Text(said)
  prompt?: string;
}
