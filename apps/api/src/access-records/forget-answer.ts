import type { FastifyReply } from 'fastify';
import { REPLAYED } from '../http/answer.js';

/** What says something of the content, or of where more of it is. */
const OF_CONTENT = [
  'etag',
  'link',
  'location',
  'vary',
  'content-length',
  'content-type',
  'content-disposition',
  REPLAYED,
];

/** Takes back an answer that may not leave: nothing of it is in the problem that is sent in its place. */
export function forgetAnswer(reply: FastifyReply, payload: unknown): void {
  for (const name of OF_CONTENT) reply.removeHeader(name);
  (payload as { destroy?: () => void }).destroy?.();
}
