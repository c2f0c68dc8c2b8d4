import { describe, expect, it, test } from '@jest/globals';
import { bookWith, FORCE, forceProposal, said, waiting } from '../../../test/cast/waiting-pledges.js';
import { NAMES } from '../../../test/cast/record-circle.js';
import type { BookFacts, PledgeFact } from '../conditions/book/facts.js';
import type { Condition } from '../conditions/condition.js';
import { Meaning } from '../conditions/meaning/meaning.js';
import { day } from '../days/day.js';
import { deadlocksOn } from './deadlocks.js';

const TODAY = day('2026-03-01');
const inForce = (pledge: string): Condition => ({ inForce: pledge });
const pl = (tree: Condition | null, changes: Partial<PledgeFact> = {}) =>
  waiting('pl', tree, { party: 'PL', ...changes });
const de = (tree: Condition | null, changes: Partial<PledgeFact> = {}) =>
  waiting('de', tree, { party: 'DE', ...changes });

const found = (pledges: PledgeFact[], facts: Partial<BookFacts> = {}) =>
  deadlocksOn(new Meaning(bookWith({ ...facts, pledges })), TODAY, NAMES);
const paths = (pledges: PledgeFact[], facts: Partial<BookFacts> = {}) =>
  found(pledges, facts).map((deadlock) => deadlock.paths.map(({ text }) => text));

describe('a circle through a stage and a stance', () => {
  const supports: Condition = { reached: { stage: 'endorsed' } };
  const word = pl(inForce('de'), {
    bringsAbout: { stance: { party: 'PL', atLeast: 'supports_conditionally' } },
  });
  const positions = [said('DE', 'supports', '2025-05-01')];

  it('is told and broken at each of its links', () => {
    const [deadlock] = found([word, de(supports)], { positions });
    expect(deadlock!.sentence).toBe(
      'Pledge de waits until proposal UA-SG-2025-01 is endorsed; proposal UA-SG-2025-01 is endorsed only once ' +
        'Poland supports proposal UA-SG-2025-01 at least conditionally; Poland supports proposal UA-SG-2025-01 at ' +
        'least conditionally only once pledge pl is in force; pledge pl waits until pledge de is in force.',
    );
    expect(deadlock!.breaks.map(({ moves: [move] }) => [move!.code, move!.by])).toEqual([
      ['goes_first', 'DE'],
      ['goes_first', 'PL'],
      ['says', 'PL'],
      ['override', 'FR, GB'],
    ]);
    expect(deadlock!.breaks[3]!.moves[0]!.suppose).toEqual([
      { move: { proposal: FORCE, move: 'endorse', happenedOn: TODAY } },
    ]);
  });

  test.each<[string, PledgeFact[], Partial<BookFacts>]>([
    [
      'Poland supports it already',
      [word, de(supports)],
      { positions: [said('PL', 'supports', '2025-05-01')] },
    ],
    ['Poland has bound its support to nothing', [pl(inForce('de')), de(supports)], {}],
    ['Poland withdraws what it offers', [word, de({ reached: { stage: 'withdrawn' } })], {}],
    [
      'the stage is out of reach',
      [word, de(supports)],
      {
        proposals: [
          forceProposal({
            moves: [{ move: 'reject', to: 'rejected', happenedOn: day('2025-06-01'), final: true }],
          }),
        ],
      },
    ],
  ])('is none where %s', (_, pledges, facts) => {
    expect(found(pledges, { positions, ...facts })).toEqual([]);
  });

  it.each([
    ['nobody has bound a stance to anything', []],
    [
      'somebody has, to something else',
      [
        waiting('gb', null, {
          bringsAbout: { stance: { party: 'GB', atLeast: 'supports', proposal: 'UA-X-1' } },
        }),
      ],
    ],
  ])('is none where the proposal is to be rejected for good by what is on record, and %s', (_, others) => {
    const rejected = { move: 'reject', to: 'rejected', happenedOn: day('2026-04-01'), final: true } as const;
    const proposals = [forceProposal({ moves: [...forceProposal().moves, rejected] })];
    const both: Condition = { all: [inForce('pl'), { reached: { stage: 'accepted' } }] };
    expect(found([pl(inForce('de')), de(both), ...others], { proposals })).toEqual([]);
    expect(found([pl(inForce('de')), de(both), ...others])).toHaveLength(1);
  });

  it('may hang on the support of the United States', () => {
    const accepted: Condition = { reached: { stage: 'accepted' } };
    const us = waiting('us', inForce('de'), {
      party: 'US',
      bringsAbout: { stance: { party: 'US', atLeast: 'supports' } },
    });
    const proposals = [
      forceProposal({
        moves: [{ move: 'present', to: 'presented_to_us', happenedOn: day('2025-12-15'), final: false }],
      }),
    ];
    expect(paths([us, de(accepted)], { positions, proposals })).toEqual([
      [
        'pledge de -> proposal UA-SG-2025-01 is accepted -> the United States supports proposal UA-SG-2025-01 -> ' +
          'pledge us -> pledge de',
      ],
    ]);
    expect(paths([us, de(supports)], { positions, proposals })).toEqual([]);
  });

  it('is not broken by moving a proposal to two stages at once', () => {
    const word = (party: string, stage: 'accepted' | 'rejected'): PledgeFact =>
      waiting(
        party,
        { reached: { stage } },
        {
          party,
          bringsAbout: { stance: { party, atLeast: 'supports_conditionally' } },
        },
      );
    const book = bookWith({ pledges: [word('PL', 'accepted'), word('GB', 'rejected')] });
    const [deadlock, ...others] = deadlocksOn(new Meaning(book), TODAY);
    expect(others).toEqual([]);
    expect(
      deadlock!.breaks.map(({ moves }) => moves.map(({ code, by }) => `${code} ${by}`).join(' + ')),
    ).toEqual([
      'goes_first GB + goes_first PL',
      'goes_first GB + says PL',
      'goes_first GB + override US',
      'goes_first PL + says GB',
      'goes_first PL + override US',
      'says GB + says PL',
      'says GB + override US',
      'says PL + override US',
    ]);
  });
});

describe('what a pledge brings about', () => {
  const ratified = (party?: string) =>
    party === undefined ? { event: 'ratified' } : { event: 'ratified', party };
  const word = (changes: Partial<PledgeFact>) =>
    pl(inForce('de'), { bringsAbout: ratified('US'), ...changes });

  test.each<[string, PledgeFact[], number]>([
    ['is waited for by name', [word({}), de(ratified('US'))], 1],
    ['is waited for where any will do', [word({}), de(ratified())], 1],
    ['is not what another party does', [word({ bringsAbout: ratified('GB') }), de(ratified('US'))], 0],
    [
      'may be brought about by another',
      [
        word({}),
        de(ratified('US')),
        waiting('ee', { event: 'armed_attack' }, { bringsAbout: ratified('US') }),
      ],
      0,
    ],
    [
      'is waited for through nobody once the word is withdrawn',
      [
        waiting('fr', inForce('de')),
        waiting(
          'ee',
          { event: 'armed_attack' },
          { bringsAbout: ratified('US'), steps: [{ step: 'withdrawn', happenedOn: day('2025-06-01') }] },
        ),
        de({ all: [ratified('US'), inForce('fr')] }),
      ],
      1,
    ],
  ])('%s', (_, pledges, count) => {
    expect(found(pledges)).toHaveLength(count);
  });
});
