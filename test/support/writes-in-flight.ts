import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningApi } from './running-api.js';

/** What came of many writes, each under an idempotency key of its own. */
export interface Acknowledged {
  /** The id in the answer, by the number of the write. */
  readonly ids: Map<number, string>;
  /** Statuses other than 201 that were answered, and how often; 503s carry `Retry-After`, or count as 'bare 503'. */
  readonly others: Map<string, number>;
}

const WRITERS = 12;

/**
 * Logs `count` pledges, twelve at a time, and tries each again under its key until it is acknowledged.
 * `halfway` is called once when a third of them are.
 */
export async function writeAll(
  api: RunningApi,
  reference: string,
  count: number,
  halfway: () => void,
): Promise<Acknowledged> {
  const ids = new Map<number, string>();
  const others = new Map<string, number>();
  const waiting = Array.from({ length: count }, (_, i) => i);
  const note = (what: string) => others.set(what, (others.get(what) ?? 0) + 1);
  let called = false;

  const write = async (number: number): Promise<void> => {
    for (;;) {
      const key = { 'idempotency-key': `write-${number}` };
      const response = await api.send(`/api/v1/proposals/${reference}/pledges`, pledge(number), key);
      if (response?.status === 201) {
        ids.set(number, ((await response.json()) as { id: string }).id);
        return;
      }
      if (response?.status === 503 && !response.headers.get('retry-after')) note('bare 503');
      else if (response) note(String(response.status));
      if (response && response.status < 500) throw new Error(await response.text());
      await sleep(100);
    }
  };
  const writer = async (): Promise<void> => {
    for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
      await write(number);
      if (!called && ids.size >= count / 3) {
        called = true;
        halfway();
      }
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  return { ids, others };
}

const pledge = (number: number) => ({
  party: 'EE',
  polarity: 'offer',
  kind: 'troops',
  domain: 'land',
  pledgedOn: '2025-04-30',
  quantity: { min: number + 1, max: number + 1, unit: 'personnel' },
  wording: `write ${number}`,
  unconditional: true,
});
