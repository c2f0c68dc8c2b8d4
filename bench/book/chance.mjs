/** Reproducible chance: the same seed gives the same book, down to every id and hash (mulberry32). */
export class Chance {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** A 32-bit whole number. */
  bits() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  }

  /** From 0 up to, and not including, 1. */
  share() {
    return this.bits() / 2 ** 32;
  }

  /** A whole number from 0 to `count` - 1. */
  below(count) {
    return Math.floor(this.share() * count);
  }

  of(list) {
    return list[this.below(list.length)];
  }

  /** One of the names, each as often as its weight says. @param weights by name */
  weighed(weights) {
    const names = Object.keys(weights);
    let left = this.share() * names.reduce((sum, name) => sum + weights[name], 0);
    return names.find((name) => (left -= weights[name]) < 0) ?? names.at(-1);
  }

  /** `count` different ones. */
  some(list, count) {
    const rest = [...list];
    return Array.from(
      { length: Math.min(count, rest.length) },
      () => rest.splice(this.below(rest.length), 1)[0],
    );
  }

  /** A UUID version 7 of an instant in milliseconds. */
  id(milliseconds) {
    const time = milliseconds.toString(16).padStart(12, '0');
    const random = [this.bits(), this.bits(), this.bits()].map((bits) => bits.toString(16).padStart(8, '0'));
    const [a, b, c] = random;
    const variant = ((parseInt(b[0], 16) & 3) | 8).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${a.slice(0, 3)}-${variant}${b.slice(1, 4)}-${c}${a.slice(4)}`;
  }
}
