export interface ProblemType {
  readonly status: number;
  readonly title: string;
  /** What it means and what to do, for people who look it up. */
  readonly says: string;
}

/** Every kind of problem the API answers with, by its stable code. The code is the end of its type URI. */
export const PROBLEM_TYPES = {
  malformed_request: {
    status: 400,
    title: 'The request is malformed',
    says: 'The request does not follow HTTP, or its address cannot be decoded.',
  },
  malformed_json: {
    status: 400,
    title: 'The body is not acceptable JSON',
    says: 'The body must be JSON (RFC 8259) in UTF-8, no deeper than 32 levels, without U+0000, lone surrogates, repeated names or numbers that lose precision. `errors` says where it is not.',
  },
  invalid_request: {
    status: 400,
    title: 'The request is not valid',
    says: 'Fields or parameters are missing, unknown or not of the right form. `errors` lists each of them.',
  },
  unauthorized: {
    status: 401,
    title: 'A key is needed',
    says: 'Send `Authorization: Bearer` with a valid API key, or with an access token of the identity provider.',
  },
  forbidden: {
    status: 403,
    title: 'Not for this role or key',
    says: 'The key is valid, but its role, or what it was made for, does not cover this operation. docs/access.md lists who may do what.',
  },
  not_found: {
    status: 404,
    title: 'Not there',
    says: 'There is nothing of this name, or nothing that you may see.',
  },
  method_not_allowed: {
    status: 405,
    title: 'The method is not allowed here',
    says: 'The address is known, but not with this method. `Allow` lists those it takes.',
  },
  request_timeout: {
    status: 408,
    title: 'The request took too long to arrive',
    says: 'The request was not complete in time. Send it again.',
  },
  conflict: {
    status: 409,
    title: 'Something else came first',
    says: 'The write met another that came before it. Read again, then decide whether to repeat it.',
  },
  stale: {
    status: 412,
    title: 'It has changed since it was read',
    says: '`If-Match` names a revision that is not the present one. Read again and repeat the change.',
  },
  too_large: {
    status: 413,
    title: 'The body is too large',
    says: 'A body may have at most 1 MiB.',
  },
  address_too_long: {
    status: 414,
    title: 'The address is too long',
    says: 'An address may have at most 8192 characters, its query included.',
  },
  unsupported_media_type: {
    status: 415,
    title: 'This kind of content is not supported',
    says: 'Send `Content-Type: application/json`.',
  },
  rule_broken: {
    status: 422,
    title: 'A rule says no',
    says: 'The request is well-formed, but a rule refuses it. `blockers` lists every reason.',
  },
  key_reused: {
    status: 422,
    title: 'The idempotency key was used before',
    says: 'This `Idempotency-Key` belongs to another request. Send a new key with a new request.',
  },
  precondition_required: {
    status: 428,
    title: 'A precondition is required',
    says: 'Send `If-Match` with the `ETag` of the read that the change is based on.',
  },
  too_many_requests: {
    status: 429,
    title: 'Too many requests',
    says: 'You called, or what opens nothing came from your address, more often than is allowed. Wait for `Retry-After`; `RateLimit` says in every answer how many calls are left.',
  },
  headers_too_large: {
    status: 431,
    title: 'The headers are too large',
    says: 'A request may have at most 100 header fields, of 16 KiB together with its first line.',
  },
  internal: {
    status: 500,
    title: 'Something went wrong here',
    says: 'The mistake is ours. The log has it under the request id that the answer carries.',
  },
  unavailable: {
    status: 503,
    title: 'Not available right now',
    says: 'The database or the identity provider cannot be reached, there is more to do than can be done, or the server is shutting down. Try again after `Retry-After`.',
  },
} as const satisfies Record<string, ProblemType>;

export type ProblemCode = keyof typeof PROBLEM_TYPES;
