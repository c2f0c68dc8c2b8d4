import { keyOf, type Want } from './want.js';

/** Things that would have to become so, each known by one number. */
export class Wants {
  private readonly all: Want[] = [];
  private readonly numbers = new Map<string, number>();

  /** The number of a want; the same for the same. */
  number(want: Want): number {
    const key = keyOf(want);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.all.length;
      this.numbers.set(key, number);
      this.all.push(want);
    }
    return number;
  }

  at(number: number): Want {
    return this.all[number]!;
  }
}
