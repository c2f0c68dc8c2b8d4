import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from './cannot-start.mjs';

/** How long the API may take, in milliseconds, until it can answer. */
const PATIENCE = 60_000;

/** Where a client on this machine reaches an API that listens on `host`. */
export function origin(host, port) {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

/** Resolves when the API's /readyz answers 200. */
export async function untilReady(url, signal) {
  let answer = 'no answer';
  for (
    const deadline = Date.now() + PATIENCE;
    Date.now() < deadline;
    await sleep(25, undefined, { signal })
  ) {
    try {
      const response = await fetch(`${url}/readyz`, { signal });
      answer = `${response.status} ${await response.text()}`;
      if (response.status === 200) return;
    } catch {
      signal?.throwIfAborted();
    }
  }
  throw new CannotStart(`The API was not ready within ${PATIENCE / 1000} s: ${url}/readyz gave ${answer}.`);
}
