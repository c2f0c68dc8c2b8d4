import type { Pool } from 'pg';

/** The statements under way fail with the same error; nobody else needs to hear of it. */
const lost = (): void => undefined;

/**
 * Lets the process outlive its connections. A pool listens only to those that nobody holds, and an error that
 * nobody listens to ends the process: so a connection that is lost in the middle of a write would.
 */
export function outliveConnections(pool: Pool): void {
  pool.on('acquire', (client) => {
    if (!client.listeners('error').includes(lost)) client.on('error', lost);
  });
}
