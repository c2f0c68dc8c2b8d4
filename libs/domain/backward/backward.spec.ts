import { describe, expect, it } from '@jest/globals';
import { bookWith, denied, occurred, waiting } from '../../../test/cast/waiting-pledges.js';
import { toldLeaf } from '../../../test/cast/told-sets.js';
import type { BookFacts, PledgeFact } from '../conditions/book/facts.js';
import type { Condition } from '../conditions/condition.js';
import { Meaning } from '../conditions/meaning/meaning.js';
import { day } from '../days/day.js';
import { backward, type Backward } from './backward.js';

const TODAY = day('2026-01-15');
const CEASEFIRE: Condition = { event: 'ceasefire_in_force' };
const COMMONS: Condition = { event: 'parliament_approved', party: 'GB' };

function asked(
  [pledge, ...others]: readonly [PledgeFact, ...PledgeFact[]],
  by: string,
  facts: Partial<BookFacts> = {},
): Backward {
  const meaning = new Meaning(bookWith({ ...facts, pledges: [pledge, ...others] }));
  return backward(pledge, { on: TODAY, by: day(by) }, meaning)!;
}

const told = ({ sets }: Backward) =>
  sets.map(({ isPossible, leaves }) => [
    isPossible ? 'possible' : 'too late',
    ...leaves.map((leaf) =>
      leaf.notThrough
        ? `${toldLeaf(leaf)} through ${leaf.notThrough}`
        : `${toldLeaf(leaf)} by ${leaf.latest}`,
    ),
  ]);

describe('by when each leaf has to be so', () => {
  it('is a day before for what holds the day after, the day itself for what holds at once', () => {
    const british = waiting('british', { all: [{ ...CEASEFIRE, plus: 'P1D' }, COMMONS] }, { party: 'GB' });
    const found = asked([british], '2026-03-01');
    expect(found.outcome).toBe('unlockable');
    expect(told(found)).toEqual([
      ['possible', 'ceasefire_in_force by 2026-02-28', 'parliament_approved(GB) by 2026-03-01'],
    ]);
    const follower = waiting('follower', { inForce: 'british', plus: 'P1W' });
    expect(told(asked([follower, british], '2026-03-01'))).toEqual([
      ['possible', 'ceasefire_in_force by 2026-02-21', 'parliament_approved(GB) by 2026-02-22'],
    ]);
  });

  it.each([
    ['2026-02-28', '2026-01-31'],
    ['2026-03-28', '2026-02-28'],
    ['2026-03-31', '2026-02-28'],
    ['2026-04-30', '2026-03-31'],
    ['2028-02-29', '2028-01-31'],
  ])('a month before %s is %s, the last day of which a month leads no further', (by, latest) => {
    const monthly = waiting('monthly', { ...CEASEFIRE, plus: 'P1M' });
    expect(told(asked([monthly], by))).toEqual([['possible', `ceasefire_in_force by ${latest}`]]);
  });

  it('is no later than a deadline', () => {
    const dated = waiting('dated', { all: [{ ...CEASEFIRE, by: day('2026-02-10') }, COMMONS] });
    expect(told(asked([dated], '2026-03-01'))).toEqual([
      ['possible', 'ceasefire_in_force by 2026-02-10', 'parliament_approved(GB) by 2026-03-01'],
    ]);
    const expiring = waiting('expiring', COMMONS, { expiresOn: day('2026-02-20') });
    expect(told(asked([expiring], '2026-03-01'))).toEqual([
      ['possible', 'parliament_approved(GB) by 2026-02-19'],
    ]);
  });

  it('tells which sets are too late already, and by when they should have been', () => {
    const either = waiting('either', { any: [{ ...CEASEFIRE, plus: 'P1M' }, COMMONS] });
    const found = asked([either], '2026-01-31');
    expect(told(found)).toEqual([
      ['possible', 'parliament_approved(GB) by 2026-01-31'],
      ['too late', 'ceasefire_in_force by 2025-12-31'],
    ]);
    const monthly = waiting('monthly', { all: [{ ...CEASEFIRE, plus: 'P1M' }, COMMONS] });
    expect(asked([monthly], '2026-01-31').outcome).toBe('too_late');
    expect(told(asked([monthly], '2026-01-31'))).toEqual([
      ['too late', 'ceasefire_in_force by 2025-12-31', 'parliament_approved(GB) by 2026-01-31'],
    ]);
  });

  it('does not ask for what is true already, nor for a day that comes too late', () => {
    const both = waiting('both', { all: [CEASEFIRE, COMMONS] });
    const voted = { events: [occurred('parliament_approved', '2026-01-10', 'GB')] };
    expect(told(asked([both], '2026-03-01', voted))).toEqual([
      ['possible', 'ceasefire_in_force by 2026-03-01'],
    ]);
    const dated = waiting('dated', {
      any: [{ all: [CEASEFIRE, { date: { from: day('2026-04-01') } }] }, COMMONS],
    });
    expect(told(asked([dated], '2026-03-01'))).toEqual([
      ['possible', 'parliament_approved(GB) by 2026-03-01'],
    ]);
    expect(told(asked([dated], '2026-05-01'))).toEqual([
      ['possible', 'parliament_approved(GB) by 2026-05-01'],
      ['possible', 'ceasefire_in_force by 2026-05-01', 'on or after 2026-04-01 by null'],
    ]);
  });

  it('of an event that must not happen is how long it must not', () => {
    const unbroken = waiting('unbroken', {
      all: [{ ...CEASEFIRE, plus: 'P1D' }, { not: { event: 'ceasefire_breached' } }],
    });
    const facts = { events: [denied('ceasefire_breached', '2026-01-10')] };
    expect(told(asked([unbroken], '2026-03-01', facts))).toEqual([
      ['possible', 'not ceasefire_breached through 2026-03-01', 'ceasefire_in_force by 2026-02-28'],
      ['too late', 'ceasefire_in_force by 2026-01-09'],
    ]);
  });

  it('needs nothing where only time is missing, and says when that is too long', () => {
    const monthly = waiting('monthly', { ...CEASEFIRE, plus: 'P1M' });
    const happened = { events: [occurred('ceasefire_in_force', '2026-01-10')] };
    expect(asked([monthly], '2026-03-01', happened)).toMatchObject({
      outcome: 'only_time',
      inForceFrom: '2026-02-10',
    });
    expect(asked([monthly], '2026-02-01', happened)).toMatchObject({
      outcome: 'too_late',
      inForceFrom: '2026-02-10',
      sets: [],
    });
    const refused = waiting('refused', null, { polarity: 'refusal' });
    expect(asked([refused], '2026-03-01')).toMatchObject({ outcome: 'closed', sets: [] });
    const passed = asked([monthly], '2026-01-14');
    expect([passed.outcome, passed.sets]).toEqual(['too_late', []]);
  });
});
