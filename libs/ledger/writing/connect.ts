import type { Pool, PoolClient } from 'pg';
import { TooBusy } from '../errors.js';

/** How many may wait for a connection at once; with ten at work that is about two seconds of writing. */
export const MOST_WAITING = 1_000;

/** Takes a connection out of the pool, or waits for one unless too many do already. @throws TooBusy */
export function connect(pool: Pool): Promise<PoolClient> {
  if (pool.waitingCount >= MOST_WAITING) return Promise.reject(new TooBusy());
  return pool.connect();
}
