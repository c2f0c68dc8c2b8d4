const MANY = 1_000;

/** Until when which keys are used up. */
export class UsedUp {
  private readonly until = new Map<string, number>();

  add(key: string, milliseconds: number): void {
    const now = Date.now();
    if (this.until.size >= MANY) {
      for (const [other, end] of this.until) if (end <= now) this.until.delete(other);
    }
    this.until.set(key, now + milliseconds);
  }

  /** In how many milliseconds it is so no more; 0 where it is not so. */
  endsIn(key: string): number {
    const end = this.until.get(key);
    if (end === undefined) return 0;
    const left = end - Date.now();
    if (left > 0) return left;
    this.until.delete(key);
    return 0;
  }
}
