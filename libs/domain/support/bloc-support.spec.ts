import { describe, expect, it } from '@jest/globals';
import { bookWith, FORCE, said } from '../../../test/cast/waiting-pledges.js';
import { day } from '../days/day.js';
import { support } from './support.js';

describe('a bloc', () => {
  const member = (bloc: string, code: string, from: string, to: string | null = null) => ({
    bloc,
    member: code,
    from: day(from),
    to: to === null ? null : day(to),
  });
  const memberships = [
    member('EU', 'PL', '2004-05-01'),
    member('EU', 'EE', '2004-05-01'),
    member('EU', 'GB', '1973-01-01', '2020-02-01'),
    member('NATO', 'GB', '1949-08-24'),
    member('FUTURE', 'GB', '2027-01-01'),
  ];
  const positions = [
    said('GB', 'champions', '2025-03-02'),
    said('PL', 'absent', '2025-09-04'),
    said('EU', 'supports', '2025-09-05'),
  ];
  const book = bookWith({ memberships, positions });
  const question = { proposal: FORCE, on: day('2026-01-10') };

  it('is told by those who are its members on the day, and by what it says itself', () => {
    const { blocs } = support(question, book)!;
    expect(blocs.map(({ bloc }) => bloc)).toEqual(['EU', 'NATO']);
    expect(blocs[0]).toMatchObject({
      own: { party: 'EU', stance: 'supports', statedOn: '2025-09-05' },
      members: [
        { party: 'EE', stance: null },
        { party: 'PL', stance: 'absent' },
      ],
      tally: { asked: 2, unknown: 1, supporting: { least: 0, most: 1 } },
    });
    expect(blocs[1]).toMatchObject({ own: { stance: null }, tally: { supporting: { least: 1, most: 1 } } });
  });

  it('may be asked for by its code, with members or none', () => {
    const { blocs } = support({ ...question, blocs: ['FUTURE'] }, book)!;
    expect(blocs).toMatchObject([{ bloc: 'FUTURE', members: [], tally: { asked: 0 } }]);
  });
});
