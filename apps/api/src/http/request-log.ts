import type { FastifyInstance } from 'fastify';
import type { LogLevel } from '../settings.js';
import { loggable } from './loggable.js';

const SHOWING: readonly LogLevel[] = ['trace', 'debug', 'info'];

/** One line for every request, when its answer has been sent. */
export function logRequests(instance: FastifyInstance, level: LogLevel): void {
  if (!SHOWING.includes(level)) return;
  instance.addHook('onResponse', (request, reply, done) => {
    const { method, ip, caller } = request;
    const url = loggable(request.url);
    request.log.info(
      {
        method,
        url,
        ip,
        by: caller?.viewer.principal,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'answered',
    );
    done();
  });
}
