import type { RefusedAs } from '../access/refused-as.js';
import { Problem } from '../http/problem.js';

/** The answer to every token that opens nothing, whatever the reason (RFC 6750, 3.1). @param whom for the record alone */
export const tokenNotValid = (whom?: RefusedAs): Problem =>
  new Problem('unauthorized', {
    detail: 'The access token is not valid.',
    whom,
    headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
  });
