/** What an `Authorization: Bearer` shows; undefined where it shows nothing that could be a key or a token. */
export const bearer = (authorization: string | undefined): string | undefined =>
  /^Bearer +([!-~]+)$/i.exec(authorization ?? '')?.[1];
