import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.js';
import { readJson, UnreadableJson } from './read-json.js';

/** Bodies are JSON and nothing else; any other content type is answered with 415. */
export function takeJsonOnly(instance: FastifyInstance): void {
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body: Buffer, done) => {
    try {
      done(null, body.length === 0 ? undefined : readJson(body));
    } catch (error) {
      done(error instanceof UnreadableJson ? malformed(error) : (error as Error));
    }
  });
}

function malformed({ pointer, code, message }: UnreadableJson): Problem {
  const detail = pointer ? `${pointer}: ${message}` : message;
  return new Problem('malformed_json', { detail, errors: [{ pointer, in: 'body', code, message }] });
}
