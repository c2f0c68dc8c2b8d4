import { describe, expect, test } from '@jest/globals';
import { toldTimeline as told } from '../../../../test/cast/told-timelines.js';
import { denied, forceProposal, occurred } from '../../../../test/cast/waiting-pledges.js';
import { day } from '../../days/day.js';
import type { BookFacts } from '../book/facts.js';
import type { Condition } from '../condition.js';

const CEASEFIRE = { event: 'ceasefire_in_force' };
const PEACE = { event: 'peace_agreement_signed' };

describe('an event', () => {
  test.each<[string, Condition, BookFacts['events'], string]>([
    ['of which nothing is on record', CEASEFIRE, [], 'unknown'],
    [
      'that happened',
      CEASEFIRE,
      [occurred('ceasefire_in_force', '2026-02-01')],
      'unknown, true from 2026-02-01',
    ],
    [
      'that is denied',
      CEASEFIRE,
      [denied('ceasefire_in_force', '2026-01-31')],
      'false, unknown from 2026-02-01',
    ],
    [
      'denied, and later happened',
      CEASEFIRE,
      [denied('ceasefire_in_force', '2026-01-15'), occurred('ceasefire_in_force', '2026-02-01')],
      'false, unknown from 2026-01-16, true from 2026-02-01',
    ],
    [
      'that happened twice',
      CEASEFIRE,
      [occurred('ceasefire_in_force', '2026-03-01'), occurred('ceasefire_in_force', '2026-02-01')],
      'unknown, true from 2026-02-01',
    ],
    [
      'that happens once only',
      PEACE,
      [occurred('peace_agreement_signed', '2026-02-01')],
      'false, true from 2026-02-01',
    ],
    ['that happens once only, and has not', PEACE, [], 'unknown'],
    [
      'denied through a day after it happened',
      CEASEFIRE,
      [occurred('ceasefire_in_force', '2026-02-01'), denied('ceasefire_in_force', '2026-02-20')],
      'false, true from 2026-02-01',
    ],
    [
      'of another party',
      { event: 'ratified', party: 'US' },
      [occurred('ratified', '2026-02-01', 'UA')],
      'unknown',
    ],
    [
      'of any party',
      { event: 'ratified' },
      [occurred('ratified', '2026-02-01', 'UA')],
      'unknown, true from 2026-02-01',
    ],
    [
      'denied of another party',
      { event: 'ratified', party: 'US' },
      [denied('ratified', '2026-02-01', 'UA')],
      'unknown',
    ],
    ['denied of one party', { event: 'ratified' }, [denied('ratified', '2026-02-01', 'UA')], 'unknown'],
    [
      'denied of none in particular',
      { event: 'ratified', party: 'US' },
      [denied('ratified', '2026-01-31')],
      'false, unknown from 2026-02-01',
    ],
    ['of a type nobody knows', { event: 'moon_landing' }, [], 'unknown'],
    [
      'the day after',
      { ...CEASEFIRE, plus: 'P1D' },
      [denied('ceasefire_in_force', '2026-01-15'), occurred('ceasefire_in_force', '2026-02-01')],
      'false, unknown from 2026-01-17, true from 2026-02-02',
    ],
    [
      'a month after the end of January',
      { ...CEASEFIRE, plus: 'P1M' },
      [occurred('ceasefire_in_force', '2026-01-31')],
      'unknown, true from 2026-02-28',
    ],
    ['by a day, not denied', { ...CEASEFIRE, by: day('2026-06-30') }, [], 'unknown'],
    [
      'by a day, denied to the day before',
      { ...CEASEFIRE, by: day('2026-06-30') },
      [denied('ceasefire_in_force', '2026-06-29')],
      'false, unknown from 2026-06-30',
    ],
    [
      'by a day, denied through it',
      { ...CEASEFIRE, by: day('2026-06-30') },
      [denied('ceasefire_in_force', '2026-06-30')],
      'false',
    ],
    [
      'too late, the day after being asked for',
      { ...CEASEFIRE, plus: 'P1D', by: day('2026-02-01') },
      [denied('ceasefire_in_force', '2026-01-31'), occurred('ceasefire_in_force', '2026-02-01')],
      'false',
    ],
  ])('%s', (_, tree, events, expected) => {
    expect(told(tree, { events })).toBe(expected);
  });
});

describe('a stage', () => {
  const moved = (...moves: [string, string, string][]) => [
    forceProposal({
      moves: moves.map(([move, to, on]) => ({ move, to, happenedOn: day(on), final: false })) as never,
    }),
  ];
  const way = moved(
    ['circulate', 'consultation', '2025-03-27'],
    ['endorse', 'endorsed', '2025-09-04'],
    ['present', 'presented_to_us', '2025-09-04'],
  );
  test.each<[string, Condition, BookFacts['proposals'], string]>([
    [
      'the proposal is in',
      { reached: { stage: 'consultation' } },
      moved(['circulate', 'consultation', '2025-03-27']),
      'false, true from 2025-03-27',
    ],
    ['it began with', { reached: { stage: 'draft' } }, moved(), 'false, true from 2025-03-01'],
    ['it went through within a day', { reached: { stage: 'endorsed' } }, way, 'false, true from 2025-09-04'],
    ['it has not come to', { reached: { stage: 'accepted' } }, way, 'false'],
    [
      'it was sent back from',
      { reached: { stage: 'presented_to_us' } },
      [
        {
          ...way[0]!,
          moves: [...way[0]!.moves, ...moved(['counter', 'consultation', '2025-10-01'])[0]!.moves],
        },
      ],
      'false, true from 2025-09-04, false from 2025-10-01',
    ],
    [
      'it was rejected in',
      { reached: { stage: 'presented_to_us' } },
      [{ ...way[0]!, moves: [...way[0]!.moves, ...moved(['reject', 'rejected', '2025-10-01'])[0]!.moves] }],
      'false, true from 2025-09-04, false from 2025-10-01',
    ],
    ['of a proposal nobody knows', { reached: { stage: 'accepted', proposal: 'UA-X' } }, way, 'unknown'],
  ])('%s', (_, tree, proposals, expected) => {
    expect(told(tree, { proposals })).toBe(expected);
  });
});

describe('a date', () => {
  test.each<[string, Condition, string]>([
    ['on or after', { date: { from: day('2026-03-01') } }, 'false, true from 2026-03-01'],
    ['before', { date: { before: day('2026-03-01') } }, 'true, false from 2026-03-01'],
  ])('%s', (_, tree, expected) => {
    expect(told(tree, {})).toBe(expected);
  });
});
