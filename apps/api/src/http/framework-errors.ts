import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Identify } from '../access/identify.js';
import { isPrivate } from './gate.js';
import type { StandardHeaders } from './headers.js';
import { refuseOversized } from './request-limits.js';
import { sendProblem } from './send-problem.js';

/** Answers requests whose address the router cannot read; no hook runs for those, so the gate is kept here. */
export function answerFrameworkErrors(headers: StandardHeaders, identify: Identify) {
  const admit = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    refuseOversized(request);
    if (isPrivate(request.url)) await identify(request, reply);
  };
  return (error: Error, request: FastifyRequest, reply: FastifyReply): void => {
    headers(request, reply);
    void admit(request, reply).then(
      () => sendProblem(error, request, reply),
      (refusal: unknown) => sendProblem(refusal, request, reply),
    );
  };
}
