import type { FastifyReply } from 'fastify';
import type { RateCounter } from '#ledger/rates/rate-counter.js';
import type { Rate, Rates } from '#ledger/rates/rates.js';
import { rateLimitHeaders, tooMany } from '../http/rate-limit-headers.js';
import type { Settings } from '../settings.js';
import type { Caller } from './caller.js';
import { networkOf } from './network-of.js';

/** Seconds of the span in which calls are counted. */
const SPAN = 60;

const TOO_MANY_SIGN_INS = 'Too many have failed to sign in from your address.';

interface Limit {
  readonly counter: RateCounter;
  readonly headers: ReturnType<typeof rateLimitHeaders>;
}

/**
 * How often who may call, in a minute: so many calls of each caller; so much that opens nothing from each network, or of
 * each key, session and person that is known to have ended; and so many sign-ins that fail from each network. Too many
 * wrong keys hold back wrong keys alone. A password cannot be told to be wrong before it was tried, so too many that failed
 * hold back all others from there.
 */
export class CallLimits {
  private calls: Limit | undefined;
  private wrongKeys: Limit | undefined;
  private signIns: Limit | undefined;

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
    this.signIns = limit('failed-sign-ins', 'failed-sign-in', wrongKeysPerMinute);
  }

  /** Counts a call of a caller, and says in the answer how many are left. @throws Problem 429, DatabaseAway */
  async countCall({ viewer }: Caller, reply: FastifyReply): Promise<void> {
    if (!this.calls) return;
    const counted = await this.calls.counter.count(`${viewer.organisation} ${viewer.principal}`);
    const headers = this.calls.headers(counted);
    if (!counted.within) throw tooMany('You have called too often.', counted, headers);
    void reply.headers(headers);
  }

  /** Counts a key that never was one, for where it came from. @throws Problem 429, DatabaseAway */
  async countWrongKey(address: string): Promise<void> {
    await count(this.wrongKeys, networkOf(address), 'Too many wrong keys came from your address.');
  }

  /** Counts what opens nothing and is known all the same. @param of its own id @throws Problem 429, DatabaseAway */
  async countEnded(of: string): Promise<void> {
    await count(this.wrongKeys, `known ${of}`, 'What you come with opens nothing, and came too often.');
  }

  /** Whether so many wrong keys came from there that the next will be one too many. */
  isCrowded(address: string): boolean {
    return this.wrongKeys?.counter.knownUsedUp(networkOf(address)) !== undefined;
  }

  /** Counts a sign-in that failed. @throws Problem 429, DatabaseAway */
  async countFailedSignIn(address: string): Promise<void> {
    await count(this.signIns, networkOf(address), TOO_MANY_SIGN_INS);
  }

  /** Lets somebody try to sign in, unless too many have failed from where they are. @throws Problem 429 */
  admitSignIn(address: string): void {
    const usedUp = this.signIns?.counter.knownUsedUp(networkOf(address));
    if (usedUp) throw tooMany(TOO_MANY_SIGN_INS, usedUp, this.signIns!.headers(usedUp));
  }
}

async function count(limit: Limit | undefined, key: string, detail: string): Promise<void> {
  const counted = await limit?.counter.count(key);
  if (counted && !counted.within) throw tooMany(detail, counted, limit!.headers(counted));
}
