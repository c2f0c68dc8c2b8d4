import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The id a request brought along (`x-request-id`), if it is fit for a log, or a new one. */
export function requestId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:-]{1,100}$/.test(given) ? given : randomUUID();
}
