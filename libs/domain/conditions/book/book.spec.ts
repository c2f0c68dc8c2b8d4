import { expect, test } from '@jest/globals';
import { FORCE, said } from '../../../../test/cast/waiting-pledges.js';
import { Book } from './book.js';

test('a book lists once, under each proposal, who spoke and of what, and a layer over it leaves it as it was', () => {
  const clause = { about: { clause: 'monitoring' } };
  const below = Book.of({
    positions: [said('US', 'reserved', '2025-09-04'), said('US', 'supports', '2025-09-05', clause)],
  });
  const above = below.with({
    positions: [
      said('US', 'supports', '2026-01-06'),
      said('EE', 'supports', '2026-01-06'),
      said('EE', 'champions', '2026-01-07'),
      said('EE', 'supports', '2026-01-06', { proposal: 'UA-SG-2026-01' }),
    ],
  });
  const heard = (book: Book, proposal = FORCE) => book.subjectsOf.get(proposal);
  expect(heard(below)).toEqual([`US ${FORCE}`, `US ${FORCE} monitoring`]);
  expect(heard(above)).toEqual([`US ${FORCE}`, `US ${FORCE} monitoring`, `EE ${FORCE}`]);
  expect(heard(above, 'UA-SG-2026-01')).toEqual(['EE UA-SG-2026-01']);
  expect(above.positions.get(`US ${FORCE}`)?.map(({ stance }) => stance)).toEqual(['reserved', 'supports']);
  expect(below.positions.get(`US ${FORCE}`)?.map(({ stance }) => stance)).toEqual(['reserved']);
});
