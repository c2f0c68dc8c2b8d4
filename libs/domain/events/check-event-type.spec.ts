import { describe, expect, test } from '@jest/globals';
import { SHIPPED_EVENT_TYPES } from '../vocabulary/event-types.js';
import { checkEventTypeName } from './check-event-type.js';

describe('the name of an event type', () => {
  test.each([...SHIPPED_EVENT_TYPES.map(({ name }) => name), 'g7_met', 'abc', 'a'.repeat(60)])(
    'may be %s',
    (name) => {
      expect(checkEventTypeName(name)).toEqual([]);
    },
  );

  test.each([
    '',
    'ab',
    'a'.repeat(61),
    'Ceasefire',
    'cease fire',
    'cease-fire',
    '_ceasefire',
    'ceasefire_',
    'cease__fire',
    '7_days',
    'ceasefire\n',
    'перемир_я',
  ])('may not be %j', (name) => {
    expect(checkEventTypeName(name)).toMatchObject([{ code: 'not_an_event_type_name', pointer: '/name' }]);
  });
});
