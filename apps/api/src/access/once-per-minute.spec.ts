import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OncePerMinute } from './once-per-minute.js';

it('lets each name through once a minute, whatever comes between', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(40_000)), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (taken) => {
      const once = new OncePerMinute();
      const last: Record<string, number> = {};
      let now = 0;
      for (const [name, pause] of taken) {
        now += pause;
        const due = last[name] === undefined || now - last[name] >= 60_000;
        expect(once.isDue(name, now)).toBe(due);
        if (due) last[name] = now;
      }
    }),
  );
});

it('lets a name through again that turned out not to be done', () => {
  const once = new OncePerMinute();
  expect([once.isDue('a', 0), once.isDue('a', 1)]).toEqual([true, false]);
  once.forget('a');
  expect(once.isDue('a', 2)).toBe(true);
});
