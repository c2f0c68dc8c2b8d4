import { describe, expect, it } from '@jest/globals';
import { Clock } from './clock.js';

class SetClock extends Clock {
  constructor(
    timeZone: string,
    private instant: string,
  ) {
    super(timeZone);
  }

  set(instant: string): void {
    this.instant = instant;
  }

  override now(): Date {
    return new Date(this.instant);
  }
}

describe('Clock', () => {
  it("shows the day of the book's own time zone, and turns it at midnight there", () => {
    const kyiv = new SetClock('Europe/Kyiv', '2025-09-04T20:59:59.999Z');
    expect(kyiv.today()).toBe('2025-09-04');
    kyiv.set('2025-09-04T21:00:00.000Z');
    expect(kyiv.today()).toBe('2025-09-05');
    kyiv.set('2025-09-04T20:59:00.000Z');
    expect(kyiv.today()).toBe('2025-09-04');
  });
});
