import type { FastifyRequest } from 'fastify';
import { bearer } from '../access/bearer.js';
import type { CallLimits } from '../access/call-limits.js';
import { unlessAway } from '../access/identify.js';
import { isExactly } from '../access/is-exactly.js';
import { Problem } from '../http/problem.js';
import type { Settings } from '../settings.js';

/** Lets in whoever watches the process. @throws Problem 401, 429 */
export type Watching = (request: FastifyRequest) => Promise<void>;

/**
 * By the key for that alone (METRICS_KEY), or the operator's. PostgreSQL is not asked, so that the process can be watched while
 * that is away. What is neither counts as a wrong key.
 */
export function watching({ metricsKey, adminApiKey }: Settings, limits: CallLimits): Watching {
  const keys = [adminApiKey, metricsKey].filter((key) => key !== undefined).map(isExactly);
  return async (request) => {
    const { authorization } = request.headers;
    const given = bearer(authorization);
    if (given !== undefined && keys.map((isKey) => isKey(given)).includes(true)) return;
    if (authorization !== undefined) {
      request.refusedAs = { code: 'no_key_for_metrics' };
      await limits.countWrongKey(request.ip).catch(unlessAway);
    }
    throw new Problem('unauthorized', {
      detail: 'This needs the key for metrics.',
      headers: { 'www-authenticate': 'Bearer' },
    });
  };
}
