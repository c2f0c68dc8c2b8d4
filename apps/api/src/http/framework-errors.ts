import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Identify } from '../access/identify.js';
import { isPrivate } from './gate.js';
import type { StandardHeaders } from './headers.js';
import { sendProblem } from './send-problem.js';

/** Answers requests whose address the router cannot read; no hook runs for those, so the gate is kept here. */
export function answerFrameworkErrors(headers: StandardHeaders, identify: Identify) {
  return (error: Error, request: FastifyRequest, reply: FastifyReply): void => {
    headers(request, reply);
    const known = isPrivate(request.url) ? identify(request, reply) : Promise.resolve();
    void known.then(
      () => sendProblem(error, request, reply),
      (refusal: unknown) => sendProblem(refusal, request, reply),
    );
  };
}
