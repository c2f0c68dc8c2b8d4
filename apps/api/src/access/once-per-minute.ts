const MINUTE = 60_000;

/** Remembers of each name when something was done for it last, and forgets what is older than a minute. */
export class OncePerMinute {
  /** In the order in which they were done. */
  private readonly done = new Map<string, number>();

  /** Whether it is time to do it again; if so, it counts as done. @param now milliseconds, never going back */
  isDue(name: string, now: number): boolean {
    for (const [old, at] of this.done) {
      if (now - at < MINUTE) break;
      this.done.delete(old);
    }
    if (this.done.has(name)) return false;
    this.done.set(name, now);
    return true;
  }

  /** It was not done after all. */
  forget(name: string): void {
    this.done.delete(name);
  }
}
