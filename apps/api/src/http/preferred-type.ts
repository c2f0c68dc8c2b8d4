/** One range of an `Accept` header, such as `text/*;q=0.5`. */
interface Range {
  readonly type: string;
  readonly quality: number;
}

/**
 * The media type that the `Accept` header likes best, of those that are offered (RFC 9110, 12.5.1): the highest
 * quality, and of equals the one that is offered first. The first one where the header wants none of them: an answer
 * of another kind says more than none.
 */
export function preferredType<T extends string>(accept: string, offered: readonly [T, ...T[]]): T {
  const ranges = accept.split(',').map(readRange);
  let [best, most]: [T, number] = [offered[0], 0];
  for (const type of offered) {
    const quality = qualityOf(type, ranges);
    if (quality > most) [best, most] = [type, quality];
  }
  return best;
}

function readRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
  return { type, quality: /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(quality) ? Number(quality) : 0 };
}

/** What the range that says most about the type gives it; 0 where none is about it. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  for (const about of [type, `${type.split('/')[0]}/*`, '*/*']) {
    const found = ranges.filter((range) => range.type === about);
    if (found.length > 0) return Math.max(...found.map(({ quality }) => quality));
  }
  return 0;
}
