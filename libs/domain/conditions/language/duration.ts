/** A calendar duration: added to a day, years and months come first, then weeks and days (ISO 8601, Temporal). */
export interface Duration {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
}

const SHAPE = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/i;

/** About a hundred years in each unit: no deadline of a negotiation is further away. */
const MOST: Duration = { years: 100, months: 1_200, weeks: 5_200, days: 36_500 };

/** The duration that an ISO 8601 text says, such as `P1M3D`; undefined where it is none, or is zero or too long. */
export function readDuration(text: string): Duration | undefined {
  const parts = SHAPE.exec(text);
  if (!parts) return undefined;
  const [years, months, weeks, days] = parts.slice(1).map((digits) => Number(digits ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  const duration = { years, months, weeks, days };
  const units = Object.keys(MOST) as (keyof Duration)[];
  const fits =
    units.every((unit) => duration[unit] <= MOST[unit]) && units.some((unit) => duration[unit] > 0);
  return fits ? duration : undefined;
}

/** The duration in ISO 8601 with no part that is zero, as trees hold it. Units are kept: `P14D` is not `P2W`. */
export function isoDuration({ years, months, weeks, days }: Duration): string {
  const part = (count: number, letter: string) => (count === 0 ? '' : `${count}${letter}`);
  return `P${part(years, 'Y')}${part(months, 'M')}${part(weeks, 'W')}${part(days, 'D')}`;
}

/** Its parts that are not zero with their units in words: `[[1, 'month'], [3, 'days']]`. */
export function durationParts({
  years,
  months,
  weeks,
  days,
}: Duration): readonly (readonly [number, string])[] {
  const parts = [
    [years, 'year'],
    [months, 'month'],
    [weeks, 'week'],
    [days, 'day'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => [count, count === 1 ? unit : `${unit}s`]);
}
