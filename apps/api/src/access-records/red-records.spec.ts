import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { redRecordsIn } from './red-records.js';

const RED = 'TLP:RED';

/** Any JSON with records in it: what is collected is compared with what was put in. */
const records = fc.array(fc.record({ id: fc.uuid(), red: fc.boolean(), note: fc.string() }), {
  maxLength: 5,
});

test('finds every RED record, however deep and however it is spaced, and nothing that only speaks of one', () => {
  fc.assert(
    fc.property(records, fc.constantFrom(undefined, 1), fc.boolean(), (made, indent, nested) => {
      const shown = made.map(({ id, red, note }) => ({
        marking: red ? RED : 'TLP:GREEN',
        id,
        note: `${note} "marking":"TLP:RED"`,
      }));
      const cutTo = { marking: RED, organisation: null, person: null };
      const body = nested ? { cutTo, in: { items: shown } } : { items: shown, cutTo };
      const red = [...new Set(made.filter((one) => one.red).map(({ id }) => id))];
      const json = JSON.stringify(body, null, indent);
      expect(redRecordsIn(json)).toEqual(red.length > 0 ? red : undefined);
      expect(redRecordsIn(Buffer.from(json))).toEqual(red.length > 0 ? red : undefined);
    }),
  );
});

test.each([
  ['a reference where there is no id', '{"proposals":[{"reference":"UA-1","marking":"TLP:RED"}]}', ['UA-1']],
  ['that there is one, where it has no name', '[{"marking" : "TLP:RED"}]', []],
  [
    'nothing in a report that may hold what is RED',
    '{"marking":"TLP:RED","cutTo":{"marking":"TLP:RED"}}',
    undefined,
  ],
  ['nothing in an answer that was cut to RED', '{"cutTo" : { "marking" : "TLP:RED"}}', undefined],
])('finds %s', (_what, json, found) => {
  expect(redRecordsIn(json)).toEqual(found);
});
