import { setTimeout as sleep } from 'node:timers/promises';
import { RateLimiterRes, type RateLimiterPostgres } from 'rate-limiter-flexible';
import { translated } from '../sqlstate.js';
import { UsedUp } from './used-up.js';

/** What is left after something was counted. */
export interface Counted {
  /** Whether it was within the limit. */
  readonly within: boolean;
  /** How often more it may be done before the span ends. */
  readonly left: number;
  /** Milliseconds until the span ends. */
  readonly endsIn: number;
}

/** Where so many wait at once, more are coming: it is worth this many milliseconds to count them with the next. */
const CROWD = 3;
const GATHER = 2;

type Told = (counted: Promise<RateLimiterRes>, before: number) => void;

/**
 * Counts one rate exactly. While PostgreSQL is asked for a key, those who come with the same key wait and are then
 * counted together: each still has a place of its own in the count, and a crowd costs no more statements than there are
 * round trips. Who has used up a span is told so until it ends without PostgreSQL being asked again.
 */
export class RateCounter {
  private readonly waiting = new Map<string, Told[]>();
  private readonly usedUp = new UsedUp();

  constructor(private readonly limiter: RateLimiterPostgres) {}

  /** Counts that it was done once more. @throws DatabaseAway */
  count(key: string): Promise<Counted> {
    const none = this.knownUsedUp(key);
    if (none) return Promise.resolve(none);
    return new Promise((resolve, reject) => {
      const told: Told = (counted, later) => {
        counted.then((after) => resolve(this.counted(after, later)), reject);
      };
      const others = this.waiting.get(key);
      if (others) return void others.push(told);
      this.waiting.set(key, [told]);
      void this.serve(key);
    });
  }

  /** Nothing is left, as far as this process knows without asking; undefined where something may be. */
  knownUsedUp(key: string): Counted | undefined {
    const endsIn = this.usedUp.endsIn(key);
    return endsIn > 0 ? { within: false, left: 0, endsIn } : undefined;
  }

  private async serve(key: string): Promise<void> {
    for (let batch = this.waiting.get(key)!; batch.length > 0; batch = this.waiting.get(key)!) {
      this.waiting.set(key, []);
      const counted = this.consume(key, batch.length);
      batch.forEach((told, i) => told(counted, batch.length - 1 - i));
      await counted.catch(() => undefined);
      if (batch.length >= CROWD) await sleep(GATHER);
    }
    this.waiting.delete(key);
  }

  private async consume(key: string, times: number): Promise<RateLimiterRes> {
    const after = await this.limiter.consume(key, times).catch((refused: unknown) => {
      if (refused instanceof RateLimiterRes) return refused;
      throw translated(refused);
    });
    if (after.consumedPoints >= this.limiter.points) this.usedUp.add(key, after.msBeforeNext);
    return after;
  }

  /** What one of a batch is told, as if those behind it had come later. @param later how many those are */
  private counted({ consumedPoints, msBeforeNext }: RateLimiterRes, later: number): Counted {
    const number = consumedPoints - later;
    const left = this.limiter.points - number;
    return { within: left >= 0, left: Math.max(left, 0), endsIn: msBeforeNext };
  }
}
