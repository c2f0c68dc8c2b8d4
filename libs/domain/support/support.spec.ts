import { describe, expect, it, test } from '@jest/globals';
import { bookWith, FORCE, forceProposal, said, waiting } from '../../../test/cast/waiting-pledges.js';
import type { BookFacts, MoveFact } from '../conditions/book/facts.js';
import { day } from '../days/day.js';
import type { Stance } from '../vocabulary/stances.js';
import { support, type SupportQuestion } from './support.js';

const ON = day('2026-01-10');
const NAMES = { party: (code: string) => ({ EE: 'Estonia', PL: 'Poland', GB: 'United Kingdom' })[code] };

const asked = (facts: Partial<BookFacts>, question: Partial<SupportQuestion> = {}) =>
  support({ proposal: FORCE, on: ON, ...question }, bookWith(facts), NAMES)!;

const move = (name: MoveFact['move'], to: MoveFact['to'], on: string): MoveFact => ({
  move: name,
  to,
  happenedOn: day(on),
  final: false,
});
const CIRCULATED = move('circulate', 'consultation', '2025-03-27');
const ENDORSED = [CIRCULATED, move('endorse', 'endorsed', '2025-09-04')];
const PRESENTED = [...ENDORSED, move('present', 'presented_to_us', '2025-09-05')];
const COUNTERED = [...PRESENTED, move('counter', 'consultation', '2025-11-23')];

const pledges = [
  waiting('ee-company', null),
  waiting('ee-minehunter', null),
  waiting('pl-logistics', null, { party: 'PL' }),
  waiting('it-no-troops', null, { party: 'IT', polarity: 'refusal' }),
  waiting('ca-troops', null, {
    party: 'CA',
    steps: [{ step: 'withdrawn', happenedOn: day('2025-12-01') }],
  }),
  waiting('later', null, { party: 'JP', pledgedOn: day('2026-02-01') }),
];

describe('what parties said last', () => {
  const positions = [
    said('EE', 'supports', '2025-09-04'),
    said('EE', 'reserved', '2025-04-30'),
    said('RU', 'opposes', '2025-08-18'),
    said('RU', 'rejects', '2025-08-18'),
    said('US', 'noncommittal', '2025-09-04'),
    said('US', 'champions', '2026-02-01'),
    said('IN', 'abstains', '2025-10-01'),
    said('IT', 'rejects', '2025-09-04', { about: { clause: 'reassurance-force' } }),
    said('SE', 'champions', '2025-09-04', { proposal: 'UA-SG-2026-01' }),
  ];

  it('is told of everybody who takes part, offers something or spoke; of those who did not, nothing is known', () => {
    const { parties, tally } = asked({ positions, pledges }, { participants: ['FR', 'US'] });
    expect(parties.map(({ party, stance }) => `${party} ${stance}`)).toEqual([
      'EE supports',
      'FR null',
      'IN abstains',
      'PL null',
      'RU rejects',
      'US noncommittal',
    ]);
    expect(tally).toEqual({
      asked: 6,
      byStance: {
        rejects: 1,
        opposes: 0,
        reserved: 0,
        noncommittal: 1,
        supports_conditionally: 0,
        supports: 1,
        champions: 0,
        abstains: 1,
        absent: 0,
      },
      unknown: 2,
      stale: 0,
      supporting: { least: 1, most: 3 },
      opposing: { least: 1, most: 3 },
    });
  });

  it('is counted among participants and among those that offer something alike', () => {
    const { participants, pledging } = asked({ positions, pledges }, { participants: ['US', 'EE', 'US'] });
    expect(participants).toMatchObject({ parties: ['EE', 'US'], tally: { asked: 2, unknown: 0 } });
    expect(pledging).toMatchObject({ parties: ['EE', 'PL'], tally: { supporting: { least: 1, most: 2 } } });
  });

  it('is told of a clause alone where that is asked, and then nothing follows for the moves', () => {
    const about = { clause: 'reassurance-force' };
    const clause = asked({ positions, pledges }, { about });
    expect(clause.parties).toContainEqual(expect.objectContaining({ party: 'IT', stance: 'rejects' }));
    expect(clause).toMatchObject({ tally: { asked: 3, unknown: 2 }, outcome: null, vetoes: [] });
  });

  it('is marked stale where it was said of an older version, and counts all the same', () => {
    const { version, parties, tally, outcome } = asked({
      proposals: [forceProposal({ moves: COUNTERED })],
      positions: [said('EE', 'supports', '2025-09-04'), said('PL', 'supports', '2025-12-01', { version: 2 })],
      pledges,
    });
    expect(version).toBe(2);
    expect(parties.map(({ party, stale }) => `${party} ${stale}`)).toEqual([
      'EE true',
      'PL false',
      'US false',
    ]);
    expect(tally.stale).toBe(1);
    expect(outcome).toMatchObject({ move: 'endorse', enough: true });
  });

  it('is nothing before the proposal was opened, or of one that is not in the book', () => {
    const question = { proposal: FORCE, on: day('2025-02-28') };
    expect(support(question, bookWith())).toBeUndefined();
    expect(support({ ...question, on: ON, proposal: 'UA-NONE-2025-01' }, bookWith())).toBeUndefined();
  });
});

describe('what the next move takes', () => {
  const told = (moves: readonly MoveFact[], stances: [string, Stance, string][], vetoes: string[] = []) => {
    const positions = stances.map(([party, stance, on]) => said(party, stance, on));
    const { outcome, sentence } = asked(
      { proposals: [forceProposal({ moves })], positions, pledges },
      { vetoes },
    );
    if (!outcome) return 'nothing';
    const pivotal = outcome.pivotal.map(({ party, turns }) => `${turns} ${party}`).join(' ');
    return [outcome.move, outcome.enough, outcome.settled, pivotal || 'nobody', sentence];
  };

  test('is the support of all that offer something, while nobody has endorsed it', () => {
    expect(told([CIRCULATED], [['EE', 'supports_conditionally', '2025-09-04']])).toEqual([
      'endorse',
      false,
      'unknown',
      'brings PL',
      'Of three parties one supports it, and at most three may. It lacks what it takes to be endorsed, because of Poland.',
    ]);
  });

  test('turns on nobody alone while two are missing', () => {
    expect(told([], [['EE', 'reserved', '2025-09-04']])).toMatchObject({ 1: false, 2: 'false', 3: 'nobody' });
  });

  const both: [string, Stance, string][] = [
    ['EE', 'supports', '2025-09-04'],
    ['PL', 'supports', '2025-09-04'],
  ];
  test('once it is there hangs on each of them', () => {
    expect(told([CIRCULATED], both)).toEqual([
      'endorse',
      true,
      'true',
      'loses EE loses PL',
      'Of three parties two support it, and at most three may. It has the support to be endorsed.',
    ]);
  });

  test('is undone by a veto that is given, if it is used', () => {
    expect(told([CIRCULATED], both, ['HU'])).toEqual([
      'endorse',
      true,
      'unknown',
      'loses EE loses HU loses PL',
      'Of four parties two support it, and at most four may. It has the support to be endorsed unless a party of which no position is known rejects it.',
    ]);
    const rejecting: [string, Stance, string][] = [...both, ['HU', 'rejects', '2025-09-04']];
    expect(told([CIRCULATED], rejecting, ['HU'])).toMatchObject({ 1: false, 2: 'false', 3: 'brings HU' });
    expect(told([CIRCULATED], rejecting)).toMatchObject({ 1: true });
  });

  test.each<[string, readonly MoveFact[], [string, Stance, string][], unknown[]]>([
    ['is a yes of the US once it is endorsed', ENDORSED, both, ['accept', false, 'unknown', 'brings US']],
    [
      'is not a conditional yes',
      PRESENTED,
      [['US', 'supports_conditionally', '2025-10-01']],
      ['accept', false],
    ],
    [
      'is no yes from before it was presented',
      PRESENTED,
      [['US', 'supports', '2025-09-04']],
      ['accept', false],
    ],
    [
      'is a yes to what was presented',
      PRESENTED,
      [['US', 'supports', '2025-09-05']],
      ['accept', true, 'true'],
    ],
    [
      'is not asked on a day of presentation that lies before the version',
      [...COUNTERED, move('endorse', 'endorsed', '2025-12-01')],
      [['US', 'supports', '2025-08-01']],
      ['accept', true, 'true'],
    ],
  ])('%s', (_, moves, stances, expected) => {
    expect(told(moves, stances).slice(0, expected.length)).toEqual(expected);
  });

  test('is nothing once it is accepted or rejected', () => {
    expect(told([...PRESENTED, move('accept', 'accepted', '2025-12-01')], both)).toBe('nothing');
    expect(told([...PRESENTED, move('reject', 'rejected', '2025-12-01')], both)).toBe('nothing');
  });

  test('is missing of each as the move would refuse it', () => {
    const positions = [said('EE', 'opposes', '2025-09-04')];
    const { outcome, vetoes } = asked({ positions, pledges }, { vetoes: ['HU', 'EE', 'HU'] });
    expect(outcome!.required).toMatchObject([
      {
        party: 'EE',
        stance: 'opposes',
        atLeast: 'supports_conditionally',
        missing: [{ code: 'position_not_supporting' }],
      },
      { party: 'PL', stance: null, missing: [{ code: 'position_missing' }] },
    ]);
    expect(vetoes.map(({ party, stops, code, used }) => `${party} ${stops} ${code} ${used}`)).toEqual([
      'EE endorse required false',
      'HU endorse given null',
      'PL endorse required null',
      'US accept required null',
    ]);
    expect(vetoes[2]!.sentence).toBe(
      'If Poland, of which no position is known, rejects it, it cannot be endorsed.',
    );
  });
});
