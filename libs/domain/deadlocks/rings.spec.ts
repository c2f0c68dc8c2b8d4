import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boundBooks } from '../../../test/cast/bound-books.js';
import { Book } from '../conditions/book/book.js';
import { Meaning } from '../conditions/meaning/meaning.js';
import { signalsBroughtAboutBy, signalsHeardBy, signalsOf } from '../conditions/waiting/signals.js';
import { day } from '../days/day.js';
import { circlesOf } from './circles.js';
import { knotsOn } from './knots/knots-on.js';
import { ringsAmong, type Listener } from './rings.js';

const TODAY = day('2026-02-13');

const listener = (id: string, hears: string[], gives: string[] = []): Listener => ({
  id,
  hears,
  gives: [`pledge ${id}`, ...gives],
});
const ids = (listeners: Listener[]) => ringsAmong(listeners).map((ring) => [...ring.ids].sort());

it('who waits for each other is in one ring, who only waits for a ring or is waited for by it in none', () => {
  const pl = listener('pl', ['pledge de', 'event x']);
  const de = listener('de', ['pledge pl', 'pledge gb']);
  expect(ids([pl, de, listener('gb', ['event x']), listener('ee', ['pledge pl'])])).toEqual([['de', 'pl']]);
  expect(ids([pl, listener('de', ['pledge gb'])])).toEqual([]);
  expect(ids([listener('pl', ['pledge pl'])])).toEqual([['pl']]);
});

it('a ring goes through what is brought about, and says through what', () => {
  const signature = listener('ua', ['event ratified US'], ['event peace']);
  const ratification = listener('us', ['event peace'], ['event ratified US']);
  const [ring, ...others] = ringsAmong([signature, ratification]);
  expect(others).toEqual([]);
  expect([...ring!.signals].sort()).toEqual(['event peace', 'event ratified US']);
});

it('every deadlock is within one ring: its pledges, its events, its stances and its stages', () => {
  const sorts = ['inForce', 'inForce', 'event', 'reached', 'stance', 'count', 'quantity'] as const;
  let found = 0;
  fc.assert(
    fc.property(boundBooks({ conditions: { sorts } }), ({ pledges, ...facts }) => {
      const rings = ringsAmong(
        pledges.map((pledge) => ({
          id: pledge.id,
          hears: [...signalsHeardBy(pledge)],
          gives: [...signalsOf({ pledge }), ...signalsBroughtAboutBy(pledge)],
        })),
      );
      for (const { members } of circlesOf(knotsOn(new Meaning(Book.of({ ...facts, pledges })), TODAY))) {
        found++;
        const caught = members.filter(({ kind }) => kind === 'pledge').map(({ pledge }) => pledge!);
        const around = rings.find((ring) => caught.every((id) => ring.ids.includes(id)));
        expect(around).toBeDefined();
        for (const { kind, leaf, proposal } of members) {
          if (kind === 'stage') expect(around!.signals).toContain(`stage ${proposal}`);
          const event = kind === 'event' ? /^\w+/.exec(leaf)![0] : undefined;
          if (event) expect(around!.signals.some((signal) => signal.startsWith(`event ${event}`))).toBe(true);
        }
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 600) },
  );
  expect(found).toBeGreaterThan(10);
});
