import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { Chronicle } from '../support/history/chronicle.js';
import { histories } from '../support/history/acts.js';
import { reading, statusReport, type Reading, type Report } from '../support/reading.js';
import type { Day } from '#domain/days/day.js';

/** What the book said at an instant, and on which day. */
interface Said {
  readonly today: Day;
  readonly report: Report;
  readonly answers: Reading;
}

/** How often a single one was asked for, over all histories, and how often a deadlock stood against a move. */
const seen: Record<string, number> = { pledge: 0, position: 0, circle: 0 };

/** Asks for everything, then lets the history go on. The asking takes longer than the acts, so not after each. */
const EVERY = 4;

test('what the book said, it says again when asked what it knew then: the same bytes', async () => {
  const property = fc.asyncProperty(histories(28), async (acts) => {
    const chronicle = await Chronicle.begin();
    const { book } = chronicle;
    const references = () => chronicle.there.proposal!;
    try {
      const said: Said[] = [];
      for (const [i, act] of acts.entries()) {
        await chronicle.perform(act);
        if (i % EVERY !== 0) continue;
        const report = await statusReport(book, chronicle.viewing());
        const answers = await reading(book, chronicle.viewing(), references());
        if (report.json.includes('circular_condition')) seen.circle!++;
        said.push({ today: chronicle.today, report, answers });
      }
      const questions = said.flatMap(({ answers }) => Object.keys(answers));
      for (const one of ['pledge', 'position'])
        seen[one]! += questions.filter((q) => q.startsWith(`${one} `)).length;
      for (const { today, report, answers } of said) {
        const { knownAt } = report;
        const then = chronicle.viewing({ asOf: today, knownAt });
        expect(await statusReport(book, then)).toEqual(report);
        const asked = Object.keys(answers);
        const again = await reading(book, then, references());
        expect(Object.fromEntries(asked.map((question) => [question, again[question]]))).toEqual(answers);
      }
    } finally {
      await chronicle.close();
    }
  });
  await fc.assert(property, { numRuns: 5 });
  expect(Math.min(seen.pledge!, seen.position!)).toBeGreaterThan(10);
  expect(seen.circle).toBeGreaterThan(0);
}, 400_000);
