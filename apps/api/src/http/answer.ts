import type { FastifyReply } from 'fastify';
import type { Written } from '#ledger/act.js';
import { cursorOf, type Key } from '../wire/paging.js';
import { etagOf, matchesNone } from './etag.js';

/** The header field that says of an answer to a write that it was given before. */
export const REPLAYED = 'idempotency-replayed';

const JSON_TEXT = 'application/json; charset=utf-8';

/**
 * Answers a read with finished JSON text as it is, or with 304 when the asker has the same bytes already.
 * @param revision the record's, so that a patch can say on which one it is based; none for what is no record
 */
export function sendRead(reply: FastifyReply, json: string, revision?: number): void {
  // Made bytes once, and not by each of those who need them: the digest, the length, the socket.
  const bytes = Buffer.from(json);
  const etag = etagOf(bytes, revision);
  void reply.header('etag', etag);
  if (matchesNone(reply.request.headers['if-none-match'], etag)) void reply.code(304).send();
  else void reply.code(200).header('content-type', JSON_TEXT).send(bytes);
}

/** Answers a question that came with a body, with finished JSON text. Nothing was written. */
export function sendAnswer(reply: FastifyReply, json: string): void {
  void reply.code(200).header('content-type', JSON_TEXT).send(json);
}

/**
 * Answers a list with one page: `{ items, next }`, and a `Link` to the next page if there is one.
 * @param items the JSON text of the array
 * @param last the key of the last item when more follow it, else undefined or null
 */
export function sendPage(reply: FastifyReply, items: string, last?: Key | null): void {
  const next = last ? cursorOf(last) : null;
  if (next !== null) void reply.header('link', `<${addressOf(reply.request.url, next)}>; rel="next"`);
  sendRead(reply, `{"items":${items},"next":${JSON.stringify(next)}}`);
}

/**
 * Answers a write: what it made, and where, or changed; at which revision; and whether it is a replay. What it deleted is
 * not shown again: Fastify leaves the content type of nothing (204) out.
 */
export function sendWritten(
  reply: FastifyReply,
  { status, body, location, revision, replayed }: Written,
): void {
  void reply.code(status).header('content-type', JSON_TEXT);
  if (status === 201 && location !== undefined) void reply.header('location', location);
  if (revision !== undefined) void reply.header('etag', etagOf(body, revision));
  if (replayed) void reply.header(REPLAYED, 'true');
  void reply.send(body);
}

/** The same list from the cursor on. */
function addressOf(url: string, cursor: string): string {
  const [path, query] = url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('after', cursor);
  return `${path}?${parameters.toString()}`;
}
