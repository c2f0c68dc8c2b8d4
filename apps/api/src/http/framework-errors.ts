import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Identify } from '../access/identify.js';
import { REFUSALS, type RecordRefused } from '../access-records/record-refusal.js';
import { isPrivate } from './gate.js';
import type { StandardHeaders } from './headers.js';
import { problemOf } from './problem-of.js';
import { refuseOversized } from './request-limits.js';
import { sendProblem } from './send-problem.js';

/** What becomes of a request whose address cannot be read: no hook runs for it, so all that hooks do is done here. */
export interface Unreadable {
  readonly headers: StandardHeaders;
  readonly identify: Identify;
  readonly recordRefused: RecordRefused;
}

/** Answers requests whose address the router cannot read: the gate is kept here too, and who is refused is recorded. */
export function answerFrameworkErrors({ headers, identify, recordRefused }: Unreadable) {
  const admit = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    refuseOversized(request);
    if (isPrivate(request.url)) await identify(request, reply);
  };
  const refuse = async (request: FastifyRequest, reply: FastifyReply, refusal: unknown): Promise<void> => {
    const { status, code } = problemOf(refusal);
    if (REFUSALS.includes(status)) await recordRefused(request, status, code);
    sendProblem(refusal, request, reply);
  };
  return (error: Error, request: FastifyRequest, reply: FastifyReply): void => {
    headers(request, reply);
    void admit(request, reply).then(
      () => sendProblem(error, request, reply),
      (refusal: unknown) => refuse(request, reply, refusal),
    );
  };
}
