import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from './problem-of.js';

export const PROBLEM_JSON = 'application/problem+json';

/** The path a request asked for, without its query. */
export function pathOf(url: string): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}

/** Answers with the problem that an error is; logs what is our own fault, or the database's. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error);
  request.reasons = problem.reasons;
  if (problem.status === 500) request.log.error({ err: error }, 'unexpected error');
  else if (problem.status === 503) request.log.warn({ err: problem.cause ?? problem }, 'unavailable');
  void reply
    .code(problem.status)
    .headers(problem.headers)
    .header('content-type', PROBLEM_JSON)
    .header('cache-control', 'no-store')
    .send(problem.document(pathOf(request.url)));
}
