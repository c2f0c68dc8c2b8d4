import type { Type } from '@nestjs/common';
import { asksNobody } from '#ledger/act.js';
import { Ledger } from '#ledger/ledger.js';
import type { RateCounter } from '#ledger/rates/rate-counter.js';
import { Rates } from '#ledger/rates/rates.js';
import type { Viewer } from '#ledger/viewer.js';
import { AccessRecordsService } from '#tracker/access-records/access-records.service.js';
import type { Accessed } from '#tracker/access-records/accessed.js';
import { findRefusedKey, type RefusedKey } from '#tracker/access-records/refused-key.query.js';
import type { Clock } from '../access/clock.js';

/** Finds a service once the book is open; the server is built before. */
export type Find = <T>(service: Type<T>) => T;

/** How many refusals of keys that nobody knows are entries in a minute, wherever they come from. */
const MOST_UNKNOWN = 60;

/** What the edge asks of the book in order to record who was let in to what. */
export class AccessBook {
  private readonly counters = new Map<string, RateCounter>();

  constructor(
    private readonly clock: Clock,
    private readonly find: Find,
  ) {}

  /** Records an access; it is committed when this ends. @throws DatabaseAway */
  record(viewer: Viewer, accessed: Accessed): Promise<void> {
    return this.find(AccessRecordsService).record(
      { viewer, today: this.clock.today(), assertAllowed: asksNobody },
      accessed,
    );
  }

  /** Whose a key was that opens nothing any more. */
  refusedKey(text: string): Promise<RefusedKey | undefined> {
    return findRefusedKey(this.find(Ledger), text);
  }

  /** Whether it is the first of its kind in this minute, in all processes together: a flood is one entry. */
  async isFirst(of: string): Promise<boolean> {
    return (await this.counter('refusal', 1).count(of)).within;
  }

  /** Whether of keys that nobody knows so few were recorded in this minute that one more may be. */
  async hasRoom(): Promise<boolean> {
    return (await this.counter('unknown-key', MOST_UNKNOWN).count('all')).within;
  }

  private counter(what: string, limit: number): RateCounter {
    let found = this.counters.get(what);
    if (!found) this.counters.set(what, (found = this.find(Rates).counter({ what, limit, seconds: 60 })));
    return found;
  }
}
