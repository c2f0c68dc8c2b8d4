import { ProviderAway } from './provider-away.js';

/** Milliseconds for which a provider that did not answer is left alone, unless said. */
export const COOL_DOWN = 5_000;

/**
 * `fetch`, but of a server that has just failed it says so without asking it again: what makes us ask may be sent by
 * anybody, and as often as they like. Redirects are for whoever asked to refuse.
 */
export function patientFetch(coolDown = COOL_DOWN): typeof fetch {
  let failedAt = -Infinity;
  return async (input, init) => {
    if (performance.now() - failedAt < coolDown) throw new ProviderAway();
    try {
      const answer = await fetch(input, init);
      if (answer.status >= 500) failedAt = performance.now();
      return answer;
    } catch (error) {
      failedAt = performance.now();
      throw error;
    }
  };
}
