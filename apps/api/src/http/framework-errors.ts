import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticate } from '../access/authenticate.js';
import { isPrivate } from './gate.js';
import { standardHeaders } from './headers.js';
import { sendProblem } from './send-problem.js';

/** Answers requests whose address the router cannot read; no hook runs for those, so the gate is kept here. */
export function answerFrameworkErrors(authenticate: Authenticate) {
  const identified = async (request: FastifyRequest) => void (await authenticate(request));
  return (error: Error, request: FastifyRequest, reply: FastifyReply): void => {
    standardHeaders(request, reply);
    const known = isPrivate(request.url) ? identified(request) : Promise.resolve();
    void known.then(
      () => sendProblem(error, request, reply),
      (refusal: unknown) => sendProblem(refusal, request, reply),
    );
  };
}
