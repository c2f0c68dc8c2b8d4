import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayLess } from '#domain/access/may.js';
import { Problem } from '../http/problem.js';
import { problemOf } from '../http/problem-of.js';
import type { Authenticate } from './authenticate.js';
import type { Caller } from './caller.js';

/** Milliseconds between two looks at whom an answer goes to. */
const EVERY = 1_000;

/**
 * Looks once a second whether everybody who is being answered would still be let in, and cuts off who would not: who was
 * shut out, or may less than when they were let in. What somebody wrote they are shown all the same: it may be the key that
 * takes the place of the one they came with. Everybody is asked about once, however many answers they wait for. That
 * PostgreSQL cannot be asked is no refusal. Each process looks after its own answers, so it needs to be told nothing.
 */
export class Patrol {
  private readonly underWay = new Set<FastifyRequest>();
  /** By what they came with: about whom the book is being asked. */
  private readonly asking = new Set<string>();
  private timer: NodeJS.Timeout | undefined;

  /** @param authenticate as at the gate, but what it is told here is no use of a key */
  constructor(private readonly authenticate: Authenticate) {}

  /** Looks after an answer until it has gone. */
  watch(request: FastifyRequest, reply: FastifyReply): void {
    this.underWay.add(request);
    reply.raw.once('close', () => this.underWay.delete(request));
    this.timer ??= setTimeout(() => this.walk(), EVERY).unref();
  }

  private walk(): void {
    this.timer = this.underWay.size > 0 ? setTimeout(() => this.walk(), EVERY).unref() : undefined;
    for (const [credentials, requests] of byCredentials(this.underWay)) {
      if (this.asking.has(credentials)) continue;
      this.asking.add(credentials);
      void this.look(requests).finally(() => this.asking.delete(credentials));
    }
  }

  /** @param requests of one caller */
  private async look(requests: readonly FastifyRequest[]): Promise<void> {
    const [first] = requests;
    try {
      const now = await this.authenticate(first!);
      for (const request of requests)
        if (isLess(request.caller!, now)) cutOff(request, new Problem('forbidden'));
    } catch (error) {
      const problem = problemOf(error);
      if (problem.status === 401 || problem.status === 403)
        for (const request of requests) cutOff(request, problem);
      else if (problem.status === 500)
        first!.log.error({ err: error }, 'cannot look whether a caller is good');
    }
  }
}

function byCredentials(all: Iterable<FastifyRequest>): ReadonlyMap<string, FastifyRequest[]> {
  const groups = new Map<string, FastifyRequest[]>();
  for (const request of all) {
    const { authorization, cookie } = request.headers;
    const credentials = JSON.stringify([authorization, cookie]);
    const group = groups.get(credentials);
    if (group) group.push(request);
    else groups.set(credentials, [request]);
  }
  return groups;
}

const isLess = (before: Caller, now: Caller): boolean =>
  before.viewer.principal !== now.viewer.principal ||
  before.viewer.organisation !== now.viewer.organisation ||
  mayLess(now, before);

/** Ends an answer where it is. What has not left this machine by now does not leave it any more. */
function cutOff(request: FastifyRequest, reason: Problem): void {
  if (request.committed) return;
  request.cutOff = reason;
  request.log.info({ by: request.caller?.viewer.principal, status: reason.status }, 'answer cut off');
  request.raw.socket.resetAndDestroy();
}
