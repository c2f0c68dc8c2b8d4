import { expect, it } from '@jest/globals';
import { bookWith, denied, FORCE, occurred } from '../../../../test/cast/waiting-pledges.js';
import { day } from '../../days/day.js';
import { dayNumber } from '../days/day-number.js';
import { parse } from '../language/parse.js';
import { printLeaf } from '../language/print-leaf.js';
import { Meaning } from '../meaning/meaning.js';
import { allLeaves } from './all-leaves.js';
import { remembering } from './remembering.js';

const book = bookWith({
  events: [occurred('ceasefire_in_force', '2026-02-01'), denied('armed_attack', '2026-01-31')],
});

function leaves(text: string, on: string) {
  const read = parse(text);
  if (!read.ok) throw new Error(text);
  const worth = remembering(FORCE, new Meaning(book));
  return allLeaves(read.tree, dayNumber(day(on)), worth).map(({ leaf, value, wanted }) => [
    printLeaf(leaf),
    value,
    wanted,
  ]);
}

it('tells every leaf once, what it is on the day and what it would have to be', () => {
  const text =
    'ceasefire_in_force + 1 month and not (armed_attack or ratified by 2026-03-01) and ceasefire_in_force';
  expect(leaves(text, '2026-02-01')).toEqual([
    ['ceasefire_in_force', 'true', 'true'],
    ['armed_attack', 'unknown', 'false'],
    ['ratified', 'unknown', 'false'],
  ]);
  expect(leaves(text, '2026-01-31').map(([, value]) => value)).toEqual(['unknown', 'false', 'unknown']);
});

it('tells a leaf twice that is wanted both ways', () => {
  expect(leaves('not ratified or ratified', '2026-01-01').map(([, , wanted]) => wanted)).toEqual([
    'false',
    'true',
  ]);
});
