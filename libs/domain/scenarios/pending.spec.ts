import { expect, it } from '@jest/globals';
import { bookWith, denied, occurred, unconditional, waiting } from '../../../test/cast/waiting-pledges.js';
import { Meaning } from '../conditions/meaning/meaning.js';
import { day } from '../days/day.js';
import { pendingOn, waitingOn } from './pending.js';

const dayAfter = { event: 'ceasefire_in_force', plus: 'P1D' };
const mandate = { event: 'parliament_approved', party: 'EE' };

const book = bookWith({
  events: [occurred('ceasefire_in_force', '2026-02-01'), denied('ratified', '2026-02-10', 'US')],
  pledges: [
    waiting('sweden', dayAfter, { party: 'SE' }),
    waiting('estonia', { all: [dayAfter, mandate] }),
    waiting('america', { event: 'ratified', party: 'US' }, { party: 'US' }),
    waiting('nobody knows', null, { party: 'GR' }),
    waiting('italy', null, { party: 'IT', polarity: 'refusal' }),
    unconditional('poland', { party: 'PL' }),
    waiting('later', dayAfter, { pledgedOn: day('2026-03-01') }),
  ],
});
const pledges = [...book.pledges.values()];

it('what stays pending waits for what is missing, and on whom', () => {
  const found = [...pendingOn(pledges, day('2026-02-10'), new Meaning(book))];
  expect(
    found.map(({ pledge, code, missing }) => [
      pledge.id,
      code,
      missing.map(({ leaf, value, controlledBy }) => [leaf, value, controlledBy]),
    ]),
  ).toEqual([
    ['estonia', 'condition_open', [['parliament_approved(EE)', 'unknown', 'EE']]],
    ['america', 'condition_not_met', [['ratified(US)', 'false', 'US']]],
    ['nobody knows', 'no_condition', []],
  ]);
});

it('who waits can be counted without being asked for what', () => {
  const ids = (on: string) =>
    [...waitingOn(pledges, day(on), new Meaning(book))].map(({ pledge }) => pledge.id);
  expect(ids('2026-02-01')).toEqual(['sweden', 'estonia', 'america', 'nobody knows']);
  expect(ids('2026-02-02')).toEqual(['estonia', 'america', 'nobody knows']);
});
