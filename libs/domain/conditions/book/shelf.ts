/** Facts by what they are looked up by; a layer over another shelf hides what it holds anew. */
export class Shelf<T> {
  protected readonly own = new Map<string, T>();

  constructor(private readonly below?: Shelf<T>) {}

  get(key: string): T | undefined {
    return this.own.get(key) ?? this.below?.get(key);
  }

  set(key: string, value: T): void {
    this.own.set(key, value);
  }

  /** Each value once, those that are hidden left out. */
  values(): Iterable<T> {
    if (!this.below) return this.own.values();
    return this.own.size === 0 ? this.below.values() : this.layered(this.below);
  }

  private *layered(below: Shelf<T>): Iterable<T> {
    for (const [key, value] of below.entries()) yield this.own.get(key) ?? value;
    for (const [key, value] of this.own) if (!below.has(key)) yield value;
  }

  private *entries(): Iterable<[string, T]> {
    for (const [key, value] of this.below?.entries() ?? []) yield [key, this.own.get(key) ?? value];
    for (const entry of this.own) if (!this.below?.has(entry[0])) yield entry;
  }

  private has(key: string): boolean {
    return this.own.has(key) || (this.below?.has(key) ?? false);
  }
}
