import type { FastifyReply } from 'fastify';
import type { RateCounter } from '#ledger/rates/rate-counter.js';
import type { Rate, Rates } from '#ledger/rates/rates.js';
import { rateLimitHeaders, tooMany } from '../http/rate-limit-headers.js';
import type { Settings } from '../settings.js';
import type { Caller } from './caller.js';
import { networkOf } from './network-of.js';

/** Seconds of the span in which calls are counted. */
const SPAN = 60;

interface Limit {
  readonly counter: RateCounter;
  readonly headers: ReturnType<typeof rateLimitHeaders>;
}

/** How often who may call: so many calls of each caller, and so many wrong keys from each network, in a minute. */
export class CallLimits {
  private calls: Limit | undefined;
  private wrongKeys: Limit | undefined;

  /** Begins to count; until then, and where a setting is 0, nothing is. @param rates asked for where something is counted */
  begin({ callsPerMinute, wrongKeysPerMinute }: Settings, rates: () => Rates): void {
    const limit = (policy: string, what: Rate['what'], quota: number): Limit | undefined =>
      quota === 0
        ? undefined
        : {
            counter: rates().counter({ what, limit: quota, seconds: SPAN }),
            headers: rateLimitHeaders(policy, quota, SPAN),
          };
    this.calls = limit('default', 'call', callsPerMinute);
    this.wrongKeys = limit('wrong-keys', 'wrong-key', wrongKeysPerMinute);
  }

  /** Counts a call of a caller, and says in the answer how many are left. @throws Problem 429, DatabaseAway */
  async countCall({ viewer }: Caller, reply: FastifyReply): Promise<void> {
    if (!this.calls) return;
    const counted = await this.calls.counter.count(`${viewer.organisation} ${viewer.principal}`);
    const headers = this.calls.headers(counted);
    if (!counted.within) throw tooMany('You have called too often.', counted, headers);
    void reply.headers(headers);
  }

  /** Counts a key that was none. @throws Problem 429, DatabaseAway */
  async countWrongKey(address: string): Promise<void> {
    const counted = await this.wrongKeys?.counter.count(networkOf(address));
    if (counted && !counted.within) throw this.tooManyWrongKeys(counted);
  }

  /** Lets a key be looked at, unless too many came from where it comes from. @throws Problem 429 */
  admitKey(address: string): void {
    const usedUp = this.wrongKeys?.counter.knownUsedUp(networkOf(address));
    if (usedUp) throw this.tooManyWrongKeys(usedUp);
  }

  private tooManyWrongKeys(counted: Parameters<typeof tooMany>[1]): Error {
    return tooMany('Too many wrong keys came from your address.', counted, this.wrongKeys!.headers(counted));
  }
}
