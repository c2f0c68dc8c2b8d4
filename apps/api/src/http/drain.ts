import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Problem } from './problem.js';

/** Whether the process is on its way out: then nothing new is begun, and readiness says no. */
export class Drain {
  private begun = false;

  get isUnderWay(): boolean {
    return this.begun;
  }

  begin(): void {
    this.begun = true;
  }
}

/** What a request is told that arrives too late. */
export const shuttingDown = (): Problem =>
  new Problem('unavailable', {
    code: 'shutting_down',
    detail: 'The server is shutting down.',
    headers: { 'retry-after': '5', connection: 'close' },
  });

/**
 * Closes the application: no new connections, an answer to everything under way, then the database.
 * Requests still unanswered after `within` milliseconds are cut off.
 */
export async function shutDown(app: NestFastifyApplication, drain: Drain, within: number): Promise<void> {
  drain.begin();
  const server = app.getHttpServer();
  // Connections kept alive become idle one by one as their last answers go out.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const deadline = setTimeout(() => server.closeAllConnections(), within);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
    clearTimeout(deadline);
  }
}
