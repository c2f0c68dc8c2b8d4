import type { FastifyInstance } from 'fastify';
import type { LogLevel } from '../settings.js';
import { loggable } from './loggable.js';

const SHOWING: readonly LogLevel[] = ['trace', 'debug', 'info'];

/** One line for every request, when its answer has been sent: of a problem with every reason that it gave, by code. */
export function logRequests(instance: FastifyInstance, level: LogLevel): void {
  if (!SHOWING.includes(level)) return;
  instance.addHook('onResponse', (request, reply, done) => {
    const { method, ip, caller, reasons } = request;
    const url = loggable(request.url);
    request.log.info(
      {
        method,
        url,
        ip,
        by: caller?.viewer.principal,
        status: reply.statusCode,
        reasons: reasons ?? undefined,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'answered',
    );
    done();
  });
}
