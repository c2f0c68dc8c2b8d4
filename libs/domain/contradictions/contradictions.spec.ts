import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { bookFacts, EVENTS, POSITIONS } from '../../../test/cast/book-arbitraries.js';
import { NAMES } from '../../../test/cast/record-circle.js';
import {
  bookWith,
  denied,
  forceProposal,
  occurred,
  unconditional,
  waiting,
} from '../../../test/cast/waiting-pledges.js';
import { Book } from '../conditions/book/book.js';
import type { BookFacts, PledgeFact } from '../conditions/book/facts.js';
import type { Condition } from '../conditions/condition.js';
import { Meaning } from '../conditions/meaning/meaning.js';
import { valueOfChange } from '../conditions/timelines/timeline.js';
import { isTrue } from '../conditions/timelines/truth.js';
import { day } from '../days/day.js';
import { contradictionsOn } from './contradictions.js';

const TODAY = day('2026-03-01');
const CEASEFIRE: Condition = { event: 'ceasefire_in_force' };
const PEACE: Condition = { event: 'peace_agreement_signed' };

const found = (pledge: PledgeFact, facts: Partial<BookFacts> = {}) =>
  contradictionsOn(new Meaning(bookWith({ ...facts, pledges: [pledge] })), TODAY, NAMES).pledges.map(
    ({ code, part, condition }) => `${code} ${part}: ${condition}`,
  );
const both = (start: Condition, endedBy: Condition) => waiting('ee', start, { endedBy });

describe('the conditions of a pledge', () => {
  test.each<[string, PledgeFact, string]>([
    [
      'never hold',
      waiting('ee', { all: [CEASEFIRE, PEACE, { not: CEASEFIRE }] }),
      'never_true start: ceasefire_in_force and not ceasefire_in_force',
    ],
    [
      'hold before it was made only',
      waiting(
        'ee',
        { ...CEASEFIRE, by: day('2025-04-01') },
        { endedBy: null, pledgedOn: day('2025-04-30'), expiresOn: day('2025-05-01') },
      ),
      '',
    ],
    [
      'hold after it expires only',
      waiting('ee', { date: { from: day('2026-06-01') } }, { expiresOn: day('2026-05-31') }),
      'not_in_its_time start: on or after 2026-06-01',
    ],
    [
      'end it with its start',
      both({ ...CEASEFIRE, plus: 'P1D' }, CEASEFIRE),
      'ends_before_start both: ceasefire_in_force',
    ],
    [
      'end it before its start',
      both(PEACE, { any: [PEACE, CEASEFIRE] }),
      'ends_before_start both: peace_agreement_signed or ceasefire_in_force',
    ],
    [
      'end it from the first day',
      unconditional('ee', { endedBy: { date: { from: day('2025-01-01') } } }),
      'ends_before_start both: on or after 2025-01-01',
    ],
    [
      'never end it',
      unconditional('ee', { endedBy: { all: [PEACE, { not: PEACE }] } }),
      'never_true end: peace_agreement_signed and not peace_agreement_signed',
    ],
    ['end it later', both(CEASEFIRE, { ...CEASEFIRE, plus: 'P1Y' }), ''],
    ['end it by something else', both(CEASEFIRE, PEACE), ''],
    ['are none, for a refusal', waiting('ee', { all: [PEACE, { not: PEACE }] }, { polarity: 'refusal' }), ''],
  ])('that %s', (_, pledge, told) => {
    expect(found(pledge).join()).toBe(told);
  });

  test.each<[string, Condition, Partial<BookFacts>, string]>([
    [
      'a stage of a proposal that was finally rejected',
      { reached: { stage: 'accepted', proposal: 'UA-E3-2025-01' } },
      {
        proposals: [
          forceProposal(),
          forceProposal({
            reference: 'UA-E3-2025-01',
            moves: [{ move: 'reject', to: 'rejected', happenedOn: day('2026-01-08'), final: true }],
          }),
        ],
      },
      'out_of_reach start: reached accepted of UA-E3-2025-01',
    ],
    [
      'a stage of a proposal that can be reopened',
      { reached: { stage: 'accepted', proposal: 'UA-E3-2025-01' } },
      {
        proposals: [
          forceProposal(),
          forceProposal({
            reference: 'UA-E3-2025-01',
            moves: [{ move: 'reject', to: 'rejected', happenedOn: day('2026-01-08'), final: false }],
          }),
        ],
      },
      '',
    ],
    [
      'an event that was denied through its deadline',
      { ...CEASEFIRE, by: day('2025-12-31') },
      { events: [denied('ceasefire_in_force', '2025-12-31')] },
      'out_of_reach start: ceasefire_in_force by 2025-12-31',
    ],
    [
      'an event that was denied until lately',
      CEASEFIRE,
      { events: [denied('ceasefire_in_force', '2025-12-31')] },
      '',
    ],
    ['a stage that is there, and may be left', { not: { reached: { stage: 'consultation' } } }, {}, ''],
    ['an event that may have come before its deadline', { ...CEASEFIRE, by: day('2025-12-31') }, {}, ''],
    [
      'a pledge that is refused',
      { inForce: 'it' },
      { pledges: [waiting('it', null, { polarity: 'refusal' })] },
      'out_of_reach start: pledge it in force',
    ],
  ])('that wait for %s', (_, tree, { pledges = [], ...facts }, told) => {
    const book = bookWith({ ...facts, pledges: [waiting('ee', tree), ...pledges] });
    const { pledges: contradictions } = contradictionsOn(new Meaning(book), TODAY);
    expect(contradictions.map(({ code, part, condition }) => `${code} ${part}: ${condition}`).join()).toBe(
      told,
    );
  });

  it('are told in a sentence', () => {
    const book = bookWith({ pledges: [both({ ...CEASEFIRE, plus: 'P1D' }, CEASEFIRE)] });
    expect(contradictionsOn(new Meaning(book), TODAY, NAMES).pledges.map(({ sentence }) => sentence)).toEqual(
      [
        'Pledge ee can never come into force: whenever its condition holds, it ends at once, for it ends once ' +
          'a ceasefire has entered into force.',
      ],
    );
  });

  it('are no matter once the party has withdrawn it', () => {
    const steps = [{ step: 'withdrawn' as const, happenedOn: day('2026-01-01') }];
    expect(found(waiting('ee', { all: [PEACE, { not: PEACE }] }, { steps }))).toEqual([]);
  });
});

describe('records of events', () => {
  const told = (...events: BookFacts['events']) =>
    contradictionsOn(new Meaning(bookWith({ events })), TODAY, NAMES).events.map(({ sentence }) => sentence);

  it('contradict each other where one denies what another saw', () => {
    expect(told(occurred('ratified', '2026-02-01', 'US'), denied('ratified', '2026-02-01'))).toEqual([
      'It is recorded that the United States has ratified on 1 February 2026, and denied through 1 February 2026.',
    ]);
    expect(
      told(
        occurred('peace_agreement_signed', '2026-02-01'),
        occurred('peace_agreement_signed', '2026-02-03'),
      ),
    ).toEqual([
      'It is recorded that a peace agreement has been signed on 1 February 2026, and on 3 February 2026: that happens once.',
    ]);
  });

  test.each<[string, BookFacts['events']]>([
    [
      'the denial ends the day before',
      [occurred('ratified', '2026-02-01', 'US'), denied('ratified', '2026-01-31')],
    ],
    [
      'the denial is of another party',
      [occurred('ratified', '2026-02-01', 'US'), denied('ratified', '2026-02-01', 'GB')],
    ],
    [
      'it happened to nobody in particular',
      [occurred('ratified', '2026-02-01'), denied('ratified', '2026-02-01', 'GB')],
    ],
    ['it may happen twice', [occurred('armed_attack', '2026-02-01'), occurred('armed_attack', '2026-02-02')]],
    [
      'it is recorded twice',
      [occurred('peace_agreement_signed', '2026-02-01'), occurred('peace_agreement_signed', '2026-02-01')],
    ],
  ])('do not where %s', (_, events) => {
    expect(told(...events)).toEqual([]);
  });
});

describe('every contradiction', () => {
  it('is of a pledge that is never in force, whatever else is recorded', () => {
    const records = fc.record({
      events: fc.array(EVENTS, { maxLength: 5 }),
      positions: fc.array(POSITIONS, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(bookFacts(), fc.array(records, { minLength: 4, maxLength: 4 }), (facts, futures) => {
        const book = Book.of(facts);
        const doubtful = contradictionsOn(new Meaning(book), TODAY).pledges.filter(
          ({ part }) => part !== 'end',
        );
        for (const { events, positions } of doubtful.length > 0
          ? [{ events: [], positions: [] }, ...futures]
          : []) {
          const fitting = events.filter(
            ({ type, on }) => !book.events.get(type)?.some((other) => other.on >= on),
          );
          const meaning = new Meaning(book.with({ events: fitting, positions }));
          for (const { pledge } of doubtful) {
            expect(meaning.inForce(pledge).map(valueOfChange).filter(isTrue)).toEqual([]);
          }
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 120) },
    );
  });

  it('is the same in whatever order the facts come', () => {
    fc.assert(
      fc.property(bookFacts(), (facts) => {
        const turned = { ...facts, pledges: facts.pledges.toReversed(), events: facts.events.toReversed() };
        const [one, other] = [facts, turned].map((each) =>
          contradictionsOn(new Meaning(Book.of(each)), TODAY),
        );
        expect(one).toEqual(other);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 80) },
    );
  });
});
