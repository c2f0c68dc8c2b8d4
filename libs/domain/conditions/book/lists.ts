import { Shelf } from './shelf.js';

/** Facts of which several are found under one text, in the order in which they were added. */
export class Lists<T> extends Shelf<readonly T[]> {
  /** Adds a fact after those found there, in this layer and below it. */
  add(key: string, fact: T): void {
    const own = this.own.get(key) as T[] | undefined;
    if (own) own.push(fact);
    else this.set(key, [...(this.get(key) ?? []), fact]);
  }
}
