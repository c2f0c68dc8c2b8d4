import { expect, test } from '@jest/globals';
import { FORCE, said } from '../../../../test/cast/waiting-pledges.js';
import { Book } from './book.js';
import type { PositionFact } from './facts.js';

test('a book tells what each party said of what, and a layer over it leaves it as it was', () => {
  const clause = { clause: 'monitoring' };
  const pledge = { pledge: '0199b000-0000-7000-8000-000000000001' };
  const below = Book.of({
    positions: [
      said('US', 'reserved', '2025-09-04'),
      said('US', 'supports', '2025-09-05', { about: clause }),
      said('US', 'opposes', '2025-09-05', { about: pledge }),
    ],
  });
  const above = below.with({
    positions: [
      said('US', 'supports', '2026-01-06'),
      said('EE', 'supports', '2026-01-06'),
      said('EE', 'champions', '2026-01-07'),
      said('EE', 'rejects', '2026-01-06', { proposal: 'UA-SG-2026-01' }),
    ],
  });
  const heard = (book: Book, party: string, about: PositionFact['about'] = null, proposal = FORCE) =>
    book.said({ party, about, proposal }).map(({ stance }) => stance);
  expect(heard(below, 'US')).toEqual(['reserved']);
  expect(heard(above, 'US')).toEqual(['reserved', 'supports']);
  expect(heard(above, 'EE')).toEqual(['supports', 'champions']);
  expect(heard(above, 'EE', null, 'UA-SG-2026-01')).toEqual(['rejects']);
  expect(heard(above, 'US', clause)).toEqual(['supports']);
  expect(heard(above, 'US', pledge, 'UA-SG-2026-01')).toEqual(['opposes']);
});
