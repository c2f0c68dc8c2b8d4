import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day } from './day.js';
import { contains, overlap, type Span } from './span.js';

const DAYS = Array.from({ length: 9 }, (_, index) => day(`2026-03-0${index + 1}`));
const spans: fc.Arbitrary<Span> = fc
  .tuple(fc.nat({ max: 7 }), fc.option(fc.nat({ max: 8 })))
  .filter(([from, to]) => to === null || to > from)
  .map(([from, to]) => ({ from: DAYS[from]!, to: to === null ? null : DAYS[to]! }));

describe('half-open stretches of days', () => {
  it('overlap exactly where a day lies in both', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const shared = DAYS.some((asked) => contains(a, asked) && contains(b, asked));
        expect(overlap(a, b)).toBe(shared);
      }),
      { numRuns: 500 },
    );
  });

  it('hold their first day and not the one they end on', () => {
    const march = { from: day('2026-03-01'), to: day('2026-04-01') };
    expect(contains(march, day('2026-02-28'))).toBe(false);
    expect(contains(march, day('2026-03-01'))).toBe(true);
    expect(contains(march, day('2026-03-31'))).toBe(true);
    expect(contains(march, day('2026-04-01'))).toBe(false);
  });
});
