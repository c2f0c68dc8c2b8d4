/** How many days a key lives unless said. */
export const KEY_DAYS = 90;
/** The longest life of a key, in days. */
export const MOST_KEY_DAYS = 366;
/** The longest life of a key that somebody makes for themselves, in days. */
export const MOST_OWN_KEY_DAYS = 90;
/** How many seconds a key may stay good beside the one that takes its place: a day. */
export const MOST_GRACE_SECONDS = 86_400;

/** What is recorded of how a key ends. Instants are in UTC with six decimals, so that their texts compare as they do. */
export interface KeyLife {
  readonly expires_at: string;
  readonly revoked_at: string | null;
  readonly replaced_by: string | null;
}

/** An instant so many seconds later, to the same microsecond. */
export function secondsAfter(instant: string, seconds: number): string {
  const [whole, decimals] = instant.split('.');
  const later = new Date(Date.parse(`${whole}Z`) + seconds * 1_000);
  return `${later.toISOString().slice(0, 19)}.${decimals}`;
}

export const daysAfter = (instant: string, days: number): string => secondsAfter(instant, days * 86_400);

/**
 * When a key ends that is to live so many days; unless said it lives ninety, or as long as what it is made with.
 * @param limit when that ends; null where it is made with nothing that does
 */
export function endOfKey(now: string, days: number | undefined, limit: string | null): string {
  const end = daysAfter(now, days ?? KEY_DAYS);
  return limit !== null && limit < end ? limit : end;
}

/** When a key that is replaced ends: after the grace, and no later than it would have ended anyway. */
export function endAfterGrace({ expires_at }: KeyLife, now: string, graceSeconds: number): string {
  const end = secondsAfter(now, graceSeconds);
  return end < expires_at ? end : expires_at;
}
