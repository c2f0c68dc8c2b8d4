import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

const SECONDS = 1000;

/** Most bytes of a body. */
export const BODY_LIMIT = 1024 * 1024;

/** Most bytes of the first line and the header fields together. */
export const HEADER_BYTES = 16 * 1024;

/** Most header fields, and most characters of an address with its query. */
export const HEADER_FIELDS = 100;
export const ADDRESS_LENGTH = 8 * 1024;

/**
 * Milliseconds for a client to send its header fields, and its whole request; how often it is looked who is late. Nobody
 * holds a connection for longer by sending a byte now and then.
 */
export const HEADERS_WITHIN = 10 * SECONDS;
export const REQUEST_WITHIN = 30 * SECONDS;
export const LOOK_EVERY = 1 * SECONDS;

/** Refuses what Node itself lets through, or would cut without a word. @throws Problem 400, 414, 431 */
export function refuseOversized({ raw, headers }: FastifyRequest): void {
  // Node would answer this itself, without a problem document.
  if (headers.host === undefined && raw.httpVersion === '1.1')
    throw new Problem('malformed_request', { detail: 'The header field Host is missing.' });
  if (raw.url!.length > ADDRESS_LENGTH) throw new Problem('address_too_long');
  if (raw.rawHeaders.length > 2 * HEADER_FIELDS) throw new Problem('headers_too_large');
}
