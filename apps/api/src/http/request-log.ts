import type { FastifyInstance } from 'fastify';
import type { LogLevel } from '../settings.js';

const SHOWING: readonly LogLevel[] = ['trace', 'debug', 'info'];

/** One line for every request, when its answer has been sent. */
export function logRequests(instance: FastifyInstance, level: LogLevel): void {
  if (!SHOWING.includes(level)) return;
  instance.addHook('onResponse', (request, reply, done) => {
    const { method, url, ip } = request;
    request.log.info(
      { method, url, ip, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 },
      'answered',
    );
    done();
  });
}
