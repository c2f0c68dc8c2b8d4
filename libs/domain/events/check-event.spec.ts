import { describe, expect, it, test } from '@jest/globals';
import { day } from '../days/day.js';
import { checkEvent } from './check-event.js';
import type { EventTerms } from './event-terms.js';

const TODAY = day('2026-02-10');
const fresh = { typeKnown: true, recordedAlready: false };
const ceasefire: EventTerms = {
  type: 'ceasefire_in_force',
  occurrence: 'occurred',
  happenedOn: day('2026-02-01'),
  through: null,
  party: null,
};
const denial: EventTerms = {
  ...ceasefire,
  occurrence: 'denied',
  happenedOn: null,
  through: day('2025-12-31'),
};
const found = (event: EventTerms, context = fresh) =>
  checkEvent(event, context, TODAY).map(({ code, pointer }) => `${code} ${String(pointer)}`);

describe('an event', () => {
  test.each<[string, EventTerms, string[]]>([
    ['that happened', ceasefire, []],
    ['that happened today', { ...ceasefire, happenedOn: TODAY }, []],
    ['that had not happened', denial, []],
    ['that had not happened until today', { ...denial, through: TODAY }, []],
    ['of tomorrow', { ...ceasefire, happenedOn: day('2026-02-11') }, ['in_the_future /happenedOn']],
    ['denied for tomorrow', { ...denial, through: day('2026-02-11') }, ['in_the_future /through']],
    ['on no day', { ...ceasefire, happenedOn: null }, ['needs_happened_on /happenedOn']],
    ['denied through no day', { ...denial, through: null }, ['needs_through /through']],
    ['that happened through a day', { ...ceasefire, through: TODAY }, ['through_out_of_place /through']],
    ['denied on a day', { ...denial, happenedOn: TODAY }, ['happened_on_out_of_place /happenedOn']],
    [
      'denied with the day of a happening',
      { ...ceasefire, occurrence: 'denied' },
      ['needs_through /through', 'happened_on_out_of_place /happenedOn'],
    ],
  ])('%s', (_, event, expected) => {
    expect(found(event)).toEqual(expected);
  });

  it('is of a known type, and not on record from the same source', () => {
    expect(found(ceasefire, { typeKnown: false, recordedAlready: false })).toEqual([
      'event_type_unknown /type',
    ]);
    expect(found(ceasefire, { typeKnown: true, recordedAlready: true })).toEqual([
      'recorded_already undefined',
    ]);
  });
});
