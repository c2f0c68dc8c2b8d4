import type { FastifyInstance } from 'fastify';
import type { Clock } from '../access/clock.js';
import type { Identify } from '../access/identify.js';
import type { Patrol } from '../access/patrol.js';
import type { DeclaredRoute } from '../openapi/route.js';
import type { Watching } from '../metrics/watching.js';
import { shuttingDown, type Drain } from './drain.js';
import type { StandardHeaders } from './headers.js';
import { intakeFor } from './intake.js';
import { permit } from '../access/permit.js';
import { Problem } from './problem.js';
import { refuseOversized } from './request-limits.js';
import type { RouteBook } from './route-book.js';
import { pathOf } from './send-problem.js';

export interface Gatekeeping {
  readonly headers: StandardHeaders;
  readonly identify: Identify;
  readonly watching: Watching;
  readonly patrol: Pick<Patrol, 'watch'>;
  readonly clock: Clock;
  readonly drain: Drain;
  readonly book: RouteBook;
}

/** What a route may carry besides a declaration: the methods its address takes, when this is none of them. */
export interface Refusal {
  readonly open: boolean;
  readonly allow: string;
}

/**
 * The gate that every request comes through, before its body is read. It hangs on routes, not on addresses:
 * a route that does not say it is open needs a key that may do what it needs, and one that is not declared does not
 * start.
 */
export function keepTheGate(
  instance: FastifyInstance,
  { headers, identify, watching, patrol, clock, drain, book }: Gatekeeping,
): void {
  instance.addHook('onRequest', async (request, reply) => {
    headers(request, reply);
    refuseOversized(request);
    if (drain.isUnderWay) throw shuttingDown();
    if (!request.is404) return;
    if (isPrivate(request.url)) await identify(request, reply);
    throw new Problem('not_found', { detail: 'There is nothing at this address.' });
  });

  instance.addHook('onRoute', (route) => {
    const { declared, refusal } = (route.config ?? {}) as { declared?: DeclaredRoute; refusal?: Refusal };
    if (!declared && !refusal)
      throw new Error(`${String(route.method)} ${route.url} is not declared with @Route().`);
    if (declared?.watches) route.onRequest = watching;
    else if (!(declared ?? refusal)?.open) {
      route.onRequest = async (request, reply) => {
        await identify(request, reply);
        if (declared?.needs) permit(request.caller!, declared.needs);
        patrol.watch(request, reply);
      };
    }
    if (!declared) return;
    for (const method of [route.method].flat()) book.add({ ...declared, method, url: route.url });
    const take = intakeFor(declared.takes, route.url, clock);
    route.preHandler = (request, _reply, done) => attempt(done, () => take(request));
  });
}

/** Whether an address that no route has would be one of the API's: strangers do not even learn which exist. */
export const isPrivate = (url: string): boolean => /^\/api(\/|$)/.test(pathOf(url));

function attempt(done: (error?: Error) => void, step: () => void): void {
  try {
    step();
  } catch (error) {
    return done(error as Error);
  }
  done();
}
