import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticate } from '../access/authenticate.js';
import { isPrivate } from './gate.js';
import { standardHeaders } from './headers.js';
import { sendProblem } from './send-problem.js';

/** Answers requests whose address the router cannot read; no hook runs for those, so the gate is kept here. */
export function answerFrameworkErrors(authenticate: Authenticate) {
  return (error: Error, request: FastifyRequest, reply: FastifyReply): void => {
    standardHeaders(request, reply);
    try {
      if (isPrivate(request.url)) authenticate(request);
      sendProblem(error, request, reply);
    } catch (refusal) {
      sendProblem(refusal, request, reply);
    }
  };
}
