import type { Type } from '@nestjs/common';
import { asksNobody } from '#ledger/act.js';
import type { RateCounter } from '#ledger/rates/rate-counter.js';
import { Rates } from '#ledger/rates/rates.js';
import type { Viewer } from '#ledger/viewer.js';
import { AccessRecordsService } from '#tracker/access-records/access-records.service.js';
import type { Accessed } from '#tracker/access-records/accessed.js';
import type { Clock } from '../access/clock.js';

/** Finds a service once the book is open; the server is built before. */
export type Find = <T>(service: Type<T>) => T;

/** What is recorded of refusals of one kind, which can be many. */
export interface Kind {
  /** Whose, or from where: one of these is an entry in each span, and the others are counted. */
  readonly of: string;
  /** Seconds of the span; a minute unless said. */
  readonly seconds?: number;
  /** Anybody can bring it about, under as many names as they like: so many are entries in a minute in all. */
  readonly byAnybody?: true;
}

type Refused = Accessed & { readonly code: string };

/** How many refusals of whom nobody knows are entries in a minute, wherever they come from. */
const MOST_UNKNOWN = 60;
const MINUTE = 60;

/** What the edge asks of the book in order to record who was let in to what. */
export class AccessBook {
  private readonly counters = new Map<string, RateCounter>();
  /** How many there were, by organisation and code, since one of them was an entry. */
  private readonly others = new Map<string, number>();

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

  /**
   * Records the first refusal of a kind in its span, in all processes together, so that no flood fills the ledger. The
   * entry says how many others this process has refused, for the same reason, since there was one before.
   * @throws DatabaseAway
   */
  async recordFirst(viewer: Viewer, refused: Refused, kind: Kind): Promise<void> {
    const like = `${viewer.organisation} ${refused.what} ${refused.code}`;
    let uncounted = 1;
    try {
      if (!(await this.isDue(refused.code, kind))) return;
      const others = this.others.get(like) ?? 0;
      this.others.delete(like);
      uncounted += others;
      await this.record(viewer, { ...refused, ...(others > 0 && { others }) });
      uncounted = 0;
    } finally {
      if (uncounted > 0) this.others.set(like, (this.others.get(like) ?? 0) + uncounted);
    }
  }

  private async isDue(code: string, { of, seconds = MINUTE, byAnybody }: Kind): Promise<boolean> {
    const first = await this.counter(`refusal-${seconds}`, 1, seconds).count(`${code} ${of}`);
    if (!first.within) return false;
    return !byAnybody || (await this.counter('unknown-key', MOST_UNKNOWN, MINUTE).count('all')).within;
  }

  private counter(what: string, limit: number, seconds: number): RateCounter {
    let found = this.counters.get(what);
    if (!found) this.counters.set(what, (found = this.find(Rates).counter({ what, limit, seconds })));
    return found;
  }
}
