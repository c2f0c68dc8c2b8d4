import type { Pool, PoolClient } from 'pg';
import { TooBusy } from '../errors.js';

/** How many may wait for a connection at once; with ten at work that is less than a second of writing. */
export const MOST_WAITING = 500;

/** Takes a connection out of the pool, or waits for one unless too many do already. @throws TooBusy */
export function connect(pool: Pool): Promise<PoolClient> {
  if (pool.waitingCount >= MOST_WAITING) return Promise.reject(new TooBusy());
  return pool.connect();
}
