import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Act, Written } from '#ledger/act.js';
import { ConditionsService } from '#tracker/conditions/conditions.service.js';
import { EventTypesService } from '#tracker/events/event-types.service.js';
import { MembershipsService } from '#tracker/parties/memberships.service.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { SourcesService } from '#tracker/sources/sources.service.js';
import { PARIS, parisFramework } from '../cast/paris-framework.js';
import { estonianCompany } from '../cast/pledges.js';
import { acting, Book, on } from '../support/book.js';

let book: Book;
const ids: Record<string, string> = {};

const idOf = ({ body }: Written): string => (JSON.parse(body) as { id: string }).id;

beforeAll(async () => {
  book = await Book.open();
  await parisFramework(book);
  ids.pledge = idOf(await book.get(PledgesService).log(acting(), PARIS, estonianCompany()));
  ids.condition = idOf(
    await book.get(ConditionsService).add(acting(), PARIS, { label: 'after', text: 'ceasefire_in_force' }),
  );
  const briefing = { title: 'Briefing', publisher: 'ERR News', reliability: 'B' } as const;
  ids.source = idOf(await book.get(SourcesService).add(acting(), briefing));
  await book.get(EventTypesService).add(acting(), { name: 'deep_strike', label: 'A strike', once: false });
  await book.get(PartiesService).add(acting(), { code: 'EU', name: 'The Union', type: 'bloc' });
  const since = { member: 'EE', from: on('2004-05-01') };
  ids.membership = idOf(await book.get(MembershipsService).begin(acting(), 'EU', since));
});

afterAll(() => book.close());

/** Every correction there is. The number makes one unlike the other. */
const CORRECTIONS: Record<string, (act: Act, n: number) => Promise<Written>> = {
  'a proposal': (act, n) => book.get(ProposalsService).patch(act, PARIS, { title: `Title ${n}` }),
  'a pledge': (act, n) => book.get(PledgesService).patch(act, ids.pledge!, { wording: `Wording ${n}` }),
  'a condition': (act, n) =>
    book.get(ConditionsService).patch(act, ids.condition!, { text: `ceasefire_in_force + ${n + 1} days` }),
  'a source': (act, n) => book.get(SourcesService).patch(act, ids.source!, { title: `Briefing ${n}` }),
  'an event type': (act, n) =>
    book.get(EventTypesService).patch(act, 'deep_strike', { label: `Strike ${n}` }),
  'a party': (act, n) => book.get(PartiesService).patch(act, 'EE', { name: `Estonia ${n}` }),
  'a membership': (act, n) =>
    book
      .get(MembershipsService)
      .end(act, 'EU', ids.membership!, { to: on(`2026-02-${String((n % 28) + 1).padStart(2, '0')}`) }),
};

describe.each(Object.entries(CORRECTIONS))('correcting %s', (_what, correct) => {
  let revision: number;

  beforeEach(async () => {
    revision = (await correct(acting(), 0)).revision!;
  });

  test('works upon the revision that was read, and makes the next one', async () => {
    const corrected = await correct(acting({ expected: revision }), 1);
    expect(corrected).toMatchObject({ status: 200, revision: revision + 1 });
    expect(JSON.parse(corrected.body)).toMatchObject({ revision: revision + 1 });
  });

  test('is refused upon an older revision, or one that is not there yet, and leaves no entry', async () => {
    await correct(acting({ expected: revision }), 1);
    const recorded = await book.lookup.count('entry');
    for (const expected of [revision, revision + 2, 0]) {
      await expect(correct(acting({ expected }), 2)).rejects.toMatchObject({ name: 'StaleRevision' });
    }
    expect(await book.lookup.count('entry')).toBe(recorded);
  });

  test('thirty times at once upon one revision works once', async () => {
    const recorded = await book.lookup.count('entry');
    const all = await Promise.allSettled(
      Array.from({ length: 30 }, (_, n) => correct(acting({ expected: revision }), n)),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of all.filter(({ status }) => status === 'rejected')) {
      expect(one).toMatchObject({ reason: { name: 'StaleRevision' } });
    }
    expect(await book.lookup.count('entry')).toBe(recorded + 1);
  });

  test('without naming a revision, corrections come one after another', async () => {
    const all = await Promise.all([1, 2, 3, 4, 5].map((n) => correct(acting(), n)));
    expect(all.map((one) => one.revision! - revision).sort()).toEqual([1, 2, 3, 4, 5]);
  });
});
