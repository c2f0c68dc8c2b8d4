import type { Day } from '#domain/days/day.js';
import type { Viewer } from './viewer.js';

/** One request to write: who asks, on which day, and under which idempotency key. */
export interface Act {
  readonly viewer: Viewer;
  /** The day in the book's time zone, read once per request; rules get it as an argument. */
  readonly today: Day;
  readonly key?: IdempotencyKey;
  /** The revision that the caller last read (`If-Match`); a write to another revision is stale. */
  readonly expected?: number;
  /**
   * Asked last of all before a write is committed; what writes for nobody who could be shut out says `asksNobody`.
   * @throws where whoever asked for it may not any more
   */
  readonly assertAllowed: () => void;
}

/** The write is the book's own, or the operator's, or of whoever is only coming in. */
export const asksNobody = (): void => undefined;

export interface IdempotencyKey {
  readonly key: string;
  /** A digest of method, path and body: the same key with another fingerprint is refused. */
  readonly fingerprint: string;
}

/** One request to read. */
export interface Viewing {
  readonly viewer: Viewer;
  readonly today: Day;
  /** Only what was so in the world on or before this day. */
  readonly asOf?: Day;
  /** Only what had been recorded by this instant (RFC 3339, UTC). */
  readonly knownAt?: string;
  /** All that was known then, whatever the day: what rules look at. `asOf` then only says what is asked of it. */
  readonly allDays?: true;
  /**
   * What is told of the pledges, as JSON rows of `pledge_span`: where it follows from other facts than all those of the
   * present, of which alone it is kept.
   */
  readonly spans?: string;
}

/** The day a read speaks of. */
export const dayOf = (viewing: Viewing): Day => viewing.asOf ?? viewing.today;

/** What a use case gives back from inside its transaction. */
export interface Answer {
  readonly status: number;
  /** Finished JSON text; empty where there is nothing left to show (204). */
  readonly body: string;
  /** What a repeat under the same idempotency key is shown instead, where the body holds what is shown once. */
  readonly kept?: string;
  readonly location?: string;
  readonly revision?: number;
}

/** What a write answered, now or when its idempotency key was first used. */
export interface Written extends Answer {
  readonly replayed: boolean;
}
