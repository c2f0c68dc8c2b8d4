import type { BookedRoute } from '../http/route-book.js';
import { fieldNames } from '../wire/read-object.js';

type Header = Readonly<Record<string, unknown>>;

const header = (description: string, schema: Header = { type: 'string' }, required = true): Header => ({
  description,
  schema,
  required,
});

const REQUEST_ID = header('The id of the request, as the log has it.');
const ETAG = header(
  'A strong entity tag: `"r<revision>.<digest>"` for a record, `"<digest>"` for anything else.',
);
const CACHE = header('Whether and how the answer may be kept.');
const LINK = header('The next page, `rel="next"`, if there is one.', undefined, false);
const LOCATION = header('The address of what was made.');
const REPLAYED = header(
  '`true` when the same request was made before, and this is the answer it got.',
  undefined,
  false,
);
const RETRY_AFTER = header('Seconds to wait before trying again.', { type: 'integer', minimum: 0 });
const RATE_LIMIT_POLICY = header(
  'How many calls in how many seconds are admitted: `"default";q=6000;w=60`. None where nothing is counted.',
  undefined,
  false,
);
const RATE_LIMIT = header(
  'How many calls are left for how many seconds: `"default";r=5998;t=42`.',
  undefined,
  false,
);
const ALLOW = header('The methods that the address takes.');
const CHALLENGE = header('How to authenticate.');

const SET_COOKIE = header('The session, or that it is to be forgotten.', undefined, false);
const SENT_TO = header('Where to go.');

const RATE_LIMITS = { 'RateLimit-Policy': RATE_LIMIT_POLICY, RateLimit: RATE_LIMIT };

/** The headers of an answer when all goes well. */
export function successHeaders(
  { method, takes, needs, signsIn, signsOut }: BookedRoute,
  status: number,
): Record<string, Header> {
  const headers: Record<string, Header> = { 'X-Request-Id': REQUEST_ID };
  headers['Cache-Control'] = CACHE;
  if (signsIn || signsOut) headers['Set-Cookie'] = SET_COOKIE;
  if (status === 303) headers.Location = SENT_TO;
  if (!needs) return headers;
  Object.assign(headers, RATE_LIMITS);
  if (method === 'GET') {
    headers.ETag = ETAG;
    if (takes.query && fieldNames(takes.query).has('after')) headers.Link = LINK;
  }
  if (takes.acting) {
    headers['Idempotency-Replayed'] = REPLAYED;
    if (status !== 204) headers.ETag = { ...ETAG, required: false };
    if (status === 201) headers.Location = LOCATION;
  }
  return headers;
}

/** The headers of a problem with this status. */
export function problemHeaders(status: number): Record<string, Header> {
  return {
    'X-Request-Id': REQUEST_ID,
    'Cache-Control': CACHE,
    ...RATE_LIMITS,
    ...(status === 401 && { 'WWW-Authenticate': CHALLENGE }),
    'Set-Cookie': SET_COOKIE,
    ...(status === 405 && { Allow: ALLOW }),
    ...([429, 503].includes(status) && { 'Retry-After': RETRY_AFTER }),
  };
}
