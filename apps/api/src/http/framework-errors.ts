import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Identify } from '../access/identify.js';
import { isPrivate } from './gate.js';
import { standardHeaders } from './headers.js';
import { sendProblem } from './send-problem.js';

/** Answers requests whose address the router cannot read; no hook runs for those, so the gate is kept here. */
export function answerFrameworkErrors(identify: Identify) {
  return (error: Error, request: FastifyRequest, reply: FastifyReply): void => {
    standardHeaders(request, reply);
    const known = isPrivate(request.url) ? identify(request, reply) : Promise.resolve();
    void known.then(
      () => sendProblem(error, request, reply),
      (refusal: unknown) => sendProblem(refusal, request, reply),
    );
  };
}
