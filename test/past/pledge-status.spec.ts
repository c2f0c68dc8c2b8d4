import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import type { Day } from '#domain/days/day.js';
import { pledgeStatus, STATUS_RULES, type PledgeFacts } from '#domain/pledges/pledge-status.js';
import { ConditionsService } from '#tracker/conditions/conditions.service.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { PARIS, parisFramework } from '../cast/paris-framework.js';
import { estonianCompany } from '../cast/pledges.js';
import { acting, Book, on, viewing } from '../support/book.js';
import { histories } from '../support/history/acts.js';
import { Chronicle } from '../support/history/chronicle.js';
import { daysAfter } from '../support/history/days.js';
import { everyCombination, pledgeFacts } from '../support/pledge-facts.js';

interface Shown {
  status: string;
  explanation: { code: string; because: string };
}

/** What the book says of every pledge's status on a day. */
async function shown(book: Book, today: Day, asOf: Day): Promise<Map<string, Shown>> {
  const all: (Shown & { id: string })[] = [];
  let after: string | undefined;
  do {
    const page = await book.get(PledgesService).list(viewing({ today, asOf }), { limit: 500, after });
    all.push(...(JSON.parse(page.items) as (Shown & { id: string })[]));
    after = page.next ?? undefined;
  } while (after !== undefined);
  return new Map(all.map(({ id, status, explanation }) => [id, { status, explanation }]));
}

/** What the domain's rules say of the same. */
const ruled = (facts: Map<string, PledgeFacts>, day: Day): Map<string, Shown> =>
  new Map(
    [...facts].map(([id, fact]) => {
      const { status, code, because } = pledgeStatus(fact, day);
      return [id, { status, explanation: { code, because } }];
    }),
  );

test('in SQL a pledge has the status of the rules, whatever it follows from', async () => {
  const day = on('2026-02-01');
  const book = await Book.open();
  try {
    await parisFramework(book);
    await book.get(ConditionsService).add(acting(), PARIS, { label: 'after', text: 'ceasefire_in_force' });
    await book.get(PledgesService).log(acting(), PARIS, estonianCompany());
    const combinations = await everyCombination(book.lookup, day);
    const reasons = new Set<string>();
    for (const asked of [daysAfter(day, -1), day, daysAfter(day, 1)]) {
      const found = await shown(book, asked, asked);
      expect(found.size).toBe(combinations);
      expect(found).toEqual(ruled(await pledgeFacts(book.lookup, asked, { asStored: true }), asked));
      for (const { explanation } of found.values()) reasons.add(explanation.code);
    }
    expect(reasons).toEqual(new Set(STATUS_RULES.map(({ code }) => code)));
  } finally {
    await book.close();
  }
}, 60_000);

test('on an earlier day it has the status that its steps and its proposal had given it by then', async () => {
  const property = fc.asyncProperty(histories(36), async (acts) => {
    const chronicle = await Chronicle.begin();
    const { book } = chronicle;
    try {
      const first = chronicle.today;
      for (const act of acts) await chronicle.perform(act);
      for (let day = daysAfter(first, -3); day <= chronicle.today; day = daysAfter(day, 9)) {
        const facts = await pledgeFacts(book.lookup, day);
        expect({ day, found: await shown(book, chronicle.today, day) }).toEqual({
          day,
          found: ruled(facts, day),
        });
      }
    } finally {
      await chronicle.close();
    }
  });
  await fc.assert(property, { numRuns: 6, interruptAfterTimeLimit: 40_000 });
}, 90_000);
