import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Written } from '#ledger/act.js';
import { ConditionsService } from '#tracker/conditions/conditions.service.js';
import { EventTypesService } from '#tracker/events/event-types.service.js';
import { EventsService } from '#tracker/events/events.service.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { PositionsService } from '#tracker/positions/positions.service.js';
import { VerificationService } from '#tracker/verification/verification.service.js';
import { PARIS, parisFramework } from '../cast/paris-framework.js';
import { estonianCompany } from '../cast/pledges.js';
import { estonianSupport } from '../cast/positions.js';
import { acting, Book, on, viewing } from '../support/book.js';

const ELSEWHERE = 'UA-SG-2025-02';
let book: Book;

beforeAll(async () => {
  book = await Book.open();
  await parisFramework(book);
  await parisFramework(book, { reference: ELSEWHERE });
  await book.get(EventTypesService).seed(acting());
});

afterAll(() => book.close());

const idOf = ({ body }: Written) => (JSON.parse(body) as { id: string }).id;
const condition = async (ref: string, label: string, text: string) =>
  idOf(await book.get(ConditionsService).add(acting(), ref, { label, text }));
const waiting = async (ref: string, activatedBy: string) =>
  idOf(
    await book.get(PledgesService).log(acting(), ref, estonianCompany({ activatedBy, unconditional: false })),
  );

test('facts and the pledges that wait for them, recorded at once, do not miss each other', async () => {
  for (let round = 0; round < 12; round++) {
    const type = `round_${round}`;
    await book.get(EventTypesService).add(acting(), { name: type, label: type, once: false });
    const alone = await condition(PARIS, `${type} alone`, type);
    const backed = await condition(ELSEWHERE, `${type} and EE`, `${type} and EE supports`);
    const leader = await waiting(PARIS, alone);
    const follows = await condition(ELSEWHERE, `after ${leader}`, `pledge ${leader} in force + 1 day`);
    await Promise.all([
      ...Array.from({ length: 4 }, () => waiting(PARIS, alone)),
      ...Array.from({ length: 4 }, () => waiting(ELSEWHERE, backed)),
      ...Array.from({ length: 4 }, () => waiting(ELSEWHERE, follows)),
      book.get(EventsService).record(acting(), { type, happenedOn: on('2026-01-10') }),
      book.get(PositionsService).take(acting(), ELSEWHERE, estonianSupport({ statedOn: on('2026-01-12') })),
    ]);
  }
  expect(await book.lookup.count('pledge')).toBe(12 * 13);
  expect(await book.lookup.count('pledge_span', `status = 'in_force' AND to_day = 'infinity'`)).toBe(12 * 13);
  expect((await book.get(VerificationService).verify(viewing())).finding).toBeNull();
}, 90_000);

test('two facts that decide one pledge, recorded at once, are both known to it', async () => {
  for (let round = 0; round < 20; round++) {
    const [first, second] = [`first_${round}`, `second_${round}`];
    for (const name of [first, second]) {
      await book.get(EventTypesService).add(acting(), { name, label: name, once: false });
    }
    const both = await condition(PARIS, `both ${round}`, `${first} and EE at least reserved and ${second}`);
    const pledge = await waiting(PARIS, both);
    await Promise.all([
      book.get(EventsService).record(acting(), { type: first, happenedOn: on('2026-01-10') }),
      book.get(PositionsService).take(acting(), PARIS, estonianSupport({ statedOn: on('2026-01-11') })),
      book.get(EventsService).record(acting(), { type: second, happenedOn: on('2026-01-12') }),
    ]);
    const { body } = await book.get(PledgesService).read(viewing(), pledge);
    expect(JSON.parse(body)).toMatchObject({ status: 'in_force', explanation: { since: '2026-01-12' } });
  }
}, 90_000);
