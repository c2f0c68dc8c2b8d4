/** The middle, the least and the most of some numbers: `{ median, min, max }`. */
export function spread(numbers) {
  const sorted = numbers.filter((number) => !Number.isNaN(number)).sort((a, b) => a - b);
  if (sorted.length === 0) return { median: NaN, min: NaN, max: NaN };
  const half = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(half)] + sorted[Math.ceil(half)]) / 2;
  return { median, min: sorted[0], max: sorted.at(-1) };
}

/** The spread of `a[i] / b[i]`: what was measured in one round is compared with what else was measured in it. */
export const ratios = (a, b) => spread(a.map((number, i) => number / b[i]));
