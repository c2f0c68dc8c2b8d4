import { describe, expect, it, test } from '@jest/globals';
import { day } from '../days/day.js';
import type { Span } from '../days/span.js';
import { checkMembership, type MembershipTerms } from './check-membership.js';

const estonia: MembershipTerms = {
  group: { code: 'COTW', type: 'bloc', retiredOn: null },
  member: 'EE',
  from: day('2025-03-15'),
  to: day('2026-01-01'),
};
const span = (from: string, to: string | null): Span => ({
  from: day(from),
  to: to === null ? null : day(to),
});
const codes = (membership: MembershipTerms, others: Span[] = []) =>
  checkMembership(membership, others).map(({ code }) => code);

const retired = (on: string): Partial<MembershipTerms> => ({
  group: { ...estonia.group, retiredOn: day(on) },
});

describe('a membership', () => {
  test.each([
    ['before it', [span('2024-01-01', '2025-03-15')], []],
    ['after it', [span('2026-01-01', null)], []],
    ['around it', [span('2024-01-01', null)], ['membership_overlaps']],
    ['inside it', [span('2025-06-01', '2025-06-02')], ['membership_overlaps']],
    ['over its first day', [span('2024-01-01', '2025-03-16')], ['membership_overlaps']],
    ['over its last day', [span('2025-12-31', null)], ['membership_overlaps']],
    [
      'on both sides',
      [span('2024-01-01', '2025-03-16'), span('2025-12-31', null)],
      ['membership_overlaps', 'membership_overlaps'],
    ],
  ])('stands beside one %s: %j', (_, others, expected) => {
    expect(codes(estonia, others)).toEqual(expected);
  });

  it('without an end meets every later one', () => {
    expect(codes({ ...estonia, to: null }, [span('2030-01-01', '2031-01-01')])).toEqual([
      'membership_overlaps',
    ]);
  });

  test.each<[string, Partial<MembershipTerms>, string[]]>([
    ['that ends where it begins', { to: day('2025-03-15') }, ['range_reversed']],
    ['that ends before it begins', { to: day('2025-03-14') }, ['range_reversed']],
    ['of one day', { to: day('2025-03-16') }, []],
    ['in a state', { group: { code: 'FR', type: 'state', retiredOn: null } }, ['not_a_bloc']],
    [
      'in an organisation',
      { group: { code: 'OSCE', type: 'organisation', retiredOn: null } },
      ['not_a_bloc'],
    ],
    ['from the day the bloc retired', retired('2025-03-15'), ['bloc_retired']],
    ['from before the bloc retired', retired('2025-03-16'), []],
    ['in itself', { member: 'COTW' }, ['member_of_itself']],
  ])('%s', (_, changes, expected) => {
    expect(codes({ ...estonia, ...changes })).toEqual(expected);
  });

  it('says which other one is in the way', () => {
    expect(checkMembership(estonia, [span('2024-01-01', null)])[0]?.message).toBe(
      'EE is on record as a member of COTW from 2024-01-01 to this day.',
    );
  });
});
