import { Problem } from '../http/problem.js';

/** The answer to every token that opens nothing, whatever the reason (RFC 6750, 3.1). */
export const tokenNotValid = (): Problem =>
  new Problem('unauthorized', {
    detail: 'The access token is not valid.',
    headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
  });
