import { describe, expect, it } from '@jest/globals';
import { toldSets, unlocked } from '../../../test/cast/told-sets.js';
import { denied, occurred, said, unconditional, waiting } from '../../../test/cast/waiting-pledges.js';
import { forceProposal, FORCE } from '../../../test/cast/waiting-pledges.js';
import type { Condition } from '../conditions/condition.js';
import { day } from '../days/day.js';

const TODAY = '2026-01-15';
const CEASEFIRE: Condition = { event: 'ceasefire_in_force' };
const DAY_AFTER: Condition = { ...CEASEFIRE, plus: 'P1D' };
const BUNDESTAG: Condition = { event: 'parliament_approved', party: 'DE' };
const COMMONS: Condition = { event: 'parliament_approved', party: 'GB' };
const US_BACKING: Condition = { event: 'us_backing_confirmed' };

const french = waiting('french', DAY_AFTER, { party: 'FR' });
const british = waiting('british', { all: [DAY_AFTER, COMMONS] }, { party: 'GB' });
const german = waiting('german', { all: [DAY_AFTER, BUNDESTAG, US_BACKING] }, { party: 'DE' });

describe('what a pledge still needs', () => {
  it('is a ceasefire and the Commons for the British contingent, three things for the German', () => {
    const { outcome, sets, sentence } = unlocked([british], TODAY);
    expect(outcome).toBe('unlockable');
    expect(sets).toHaveLength(1);
    expect(sets[0]!.inForceFrom).toBe('2026-01-16');
    expect(
      sets[0]!.leaves.map(({ asks, controlledBy, value, wanted }) => [asks, controlledBy, value, wanted]),
    ).toEqual([
      ['a ceasefire has entered into force', 'the parties to the conflict', 'unknown', 'true'],
      ['the parliament of GB has approved', 'GB', 'unknown', 'true'],
    ]);
    expect(sentence).toBe(
      'The condition that activates it is not known to be met. Each of the sets would bring it into force.',
    );
    expect(toldSets(unlocked([german], TODAY))).toEqual([
      'ceasefire_in_force, parliament_approved(DE), us_backing_confirmed',
    ]);
    const voted = { events: [occurred('parliament_approved', '2026-01-14', 'DE')] };
    expect(toldSets(unlocked([german], TODAY, voted))).toEqual(['ceasefire_in_force, us_backing_confirmed']);
  });

  it('ends at leaves that somebody controls, through pledges that it waits for', () => {
    const follower = waiting('follower', {
      all: [{ inForce: 'british' }, { stance: { party: 'US', atLeast: 'supports' } }],
    });
    expect(toldSets(unlocked([follower, british], TODAY))).toEqual([
      'US supports, ceasefire_in_force, parliament_approved(GB)',
    ]);
    expect(unlocked([follower, british], TODAY).sets[0]!.inForceFrom).toBe('2026-01-16');
  });

  it('is one set for each way, the smallest first; a day that nobody decides is a way too', () => {
    const either = waiting('either', {
      any: [{ all: [COMMONS, BUNDESTAG] }, CEASEFIRE, { date: { from: day('2026-06-01') } }],
    });
    const { sets } = unlocked([either], TODAY);
    expect(toldSets({ sets })).toEqual([
      'ceasefire_in_force',
      'on or after 2026-06-01',
      'parliament_approved(DE), parliament_approved(GB)',
    ]);
    expect(sets.map(({ inForceFrom }) => inForceFrom)).toEqual([TODAY, '2026-06-01', TODAY]);
    expect(sets[1]!.leaves[0]!.controlledBy).toBe('nobody');
    const two = waiting('two', { atLeast: 2, of: [COMMONS, BUNDESTAG, US_BACKING] });
    expect(unlocked([two], TODAY).sets).toHaveLength(3);
    expect(unlocked([two], TODAY, {}, 2)).toMatchObject({ isCut: true });
    expect(unlocked([two], TODAY, {}, 2).sets).toHaveLength(2);
  });

  it('is a leaf false where it stands under a not, and once it is denied as long as nothing else takes time', () => {
    const unbroken = waiting('unbroken', { all: [DAY_AFTER, { not: { event: 'ceasefire_breached' } }] });
    const unknown = unlocked([unbroken], TODAY);
    expect(toldSets(unknown)).toEqual(['not ceasefire_breached, ceasefire_in_force']);
    expect(unknown.sets[0]!.leaves.map(({ wanted }) => wanted)).toEqual(['false', 'true']);
    const atOnce = waiting('at-once', { all: [CEASEFIRE, { not: { event: 'ceasefire_breached' } }] });
    const held = { events: [denied('ceasefire_breached', TODAY)] };
    expect(toldSets(unlocked([atOnce], TODAY, held))).toEqual(['ceasefire_in_force']);
    expect(toldSets(unlocked([unbroken], TODAY, held))).toEqual(toldSets(unknown));
  });

  it('is one less than would break it where at least so many are not to happen', () => {
    const few: Condition = { not: { atLeast: 2, of: [COMMONS, BUNDESTAG, US_BACKING] } };
    expect(toldSets(unlocked([waiting('few', few)], TODAY))).toEqual([
      'not parliament_approved(DE), not parliament_approved(GB)',
      'not parliament_approved(DE), not us_backing_confirmed',
      'not parliament_approved(GB), not us_backing_confirmed',
    ]);
  });

  it('asks for no more than it takes: who supports supports conditionally, a British vote is a vote', () => {
    const stance = (atLeast: 'supports' | 'supports_conditionally'): Condition => ({
      stance: { party: 'US', atLeast },
    });
    const both = waiting('both', { all: [stance('supports'), stance('supports_conditionally')] });
    expect(toldSets(unlocked([both], TODAY))).toEqual(['US supports']);
    const any = waiting('any', { any: [COMMONS, { event: 'parliament_approved' }] });
    expect(toldSets(unlocked([any], TODAY))).toEqual(['parliament_approved']);
  });

  it('of a count is what its pledges wait for, or further pledges by the members that are missing', () => {
    const count: Condition = { count: { of: 'EU', kind: 'troops', status: 'in_force', atLeast: 2 } };
    const memberships = ['DE', 'EE', 'FR', 'PL'].map((member) => ({
      bloc: 'EU',
      member,
      from: day('2004-05-01'),
      to: null,
    }));
    const counting = waiting('counting', count, { party: 'US', kind: 'air_defence', domain: null });
    const estonian = unconditional('estonian');
    const { sets } = unlocked([counting, french, german, estonian], TODAY, { memberships });
    expect(toldSets({ sets })).toEqual(['at least 2 of EU with troops', 'ceasefire_in_force']);
    expect(sets[0]!.leaves[0]).toMatchObject({
      act: 'more_pledges',
      controlledBy: 'the members of EU',
      further: { missing: 1, parties: ['DE', 'FR', 'PL'], pledges: ['french', 'german'] },
    });
  });

  it('of a quantity counts the least that pledges bring', () => {
    const quantity: Condition = {
      quantity: { kind: 'troops', unit: 'personnel', status: 'in_force', atLeast: 90 },
    };
    const adding = waiting('adding', quantity, { kind: 'air_defence', domain: null, quantity: null });
    const found = unlocked([adding, french, british], TODAY);
    expect(toldSets(found)).toEqual([
      'quantity of troops >= 90 personnel',
      'ceasefire_in_force, parliament_approved(GB)',
    ]);
    expect(found.sets[0]!.leaves[0]!.further).toMatchObject({ missing: 90, parties: [] });
  });
});

describe('a circle', () => {
  const polish = waiting('polish', { inForce: 'german' }, { party: 'PL' });
  const mutual = waiting('german', { all: [{ inForce: 'polish' }, BUNDESTAG] }, { party: 'DE' });

  it('is told, and somebody must go first, though not before what else its pledge waits for', () => {
    const found = unlocked([polish, mutual], TODAY);
    expect(found.circle).toEqual(['german', 'polish']);
    expect(toldSets(found)).toEqual([
      'PL goes first with polish',
      'parliament_approved(DE), DE goes first with german',
    ]);
    expect(found.sets[1]!.leaves[1]!.asks).toBe(
      'DE goes first: pledge german no longer waits for pledge polish',
    );
  });

  it('of many pledges stays finite', () => {
    const ids = Array.from({ length: 12 }, (_, at) => `p${at}`);
    const all = ids.map((id) =>
      waiting(id, { all: ids.filter((other) => other !== id).map((inForce) => ({ inForce })) }),
    );
    const found = unlocked(all as [typeof polish], TODAY);
    expect(found.circle).toHaveLength(12);
    expect(found.sets.length).toBeGreaterThan(0);
  });
});

describe('a pledge that no set brings into force', () => {
  it('says why', () => {
    const refused = waiting('refused', null, { polarity: 'refusal', party: 'IT' });
    expect(unlocked([refused], TODAY)).toMatchObject({
      outcome: 'closed',
      sets: [],
      sentence: 'Nothing brings it into force. The party refuses it.',
    });
    const withdrawn = { ...french, steps: [{ step: 'withdrawn' as const, happenedOn: day('2025-06-01') }] };
    expect(unlocked([withdrawn], TODAY)).toMatchObject({ outcome: 'closed', status: 'withdrawn', sets: [] });
    const expired = { ...french, expiresOn: day('2026-01-01') };
    expect(unlocked([expired], TODAY)).toMatchObject({ outcome: 'closed', code: 'expired_unconfirmed' });
    const impossible = waiting('impossible', {
      all: [
        { stance: { party: 'US', atLeast: 'supports' } },
        { not: { stance: { party: 'US', atLeast: 'opposes' } } },
      ],
    });
    expect(unlocked([impossible], TODAY)).toMatchObject({
      outcome: 'out_of_reach',
      sets: [],
      sentence:
        'The condition that activates it is not known to be met. Nothing that could happen would bring it into force.',
    });
    const late = waiting('late', { ...CEASEFIRE, by: day('2026-01-10') });
    expect(unlocked([late], TODAY)).toMatchObject({ outcome: 'too_late', sets: [] });
    const soon = { ...french, expiresOn: day('2026-01-16') };
    expect(unlocked([soon], TODAY)).toMatchObject({ outcome: 'too_late', sets: [] });
  });

  it('needs none if it is in force, or if nothing but time is missing', () => {
    expect(unlocked([unconditional('free')], TODAY)).toMatchObject({
      outcome: 'in_force',
      inForceFrom: TODAY,
    });
    const happened = { events: [occurred('ceasefire_in_force', TODAY)] };
    expect(unlocked([french], TODAY, happened)).toMatchObject({
      outcome: 'only_time',
      inForceFrom: '2026-01-16',
      sets: [],
      sentence: 'It comes into force on 16 January 2026 with nothing further.',
    });
  });
});

describe('what stands in the way beside a condition', () => {
  it('is a suspension, which the party can lift; what has started need not start again', () => {
    const step = { step: 'suspended' as const, happenedOn: day('2026-01-10') };
    expect(toldSets(unlocked([{ ...french, steps: [step] }], TODAY))).toEqual([
      'ceasefire_in_force, FR resumes with french',
    ]);
    const begun = waiting('begun', { date: { before: day('2026-01-12') } }, { steps: [step] });
    expect(toldSets(unlocked([begun], TODAY))).toEqual(['EE resumes with begun']);
  });

  it('is an end that holds, and a condition that was never recorded', () => {
    const endedBy: Condition = { reached: { stage: 'consultation' } };
    const held = waiting('held', CEASEFIRE, { endedBy });
    expect(toldSets(unlocked([held], TODAY))).toEqual(['ceasefire_in_force, not reached consultation']);
    expect(toldSets(unlocked([waiting('bare', null)], TODAY))).toEqual(['EE commits with bare']);
  });

  it('is what the proposal still has to reach, by as many moves as it takes', () => {
    const accepted = waiting('accepted', { reached: { stage: 'accepted' } });
    const { sets } = unlocked([accepted], TODAY);
    expect(toldSets({ sets })).toEqual(['reached accepted']);
    expect(sets[0]!.leaves[0]).toMatchObject({ controlledBy: 'US', value: 'false' });
    const final = forceProposal({
      moves: [{ move: 'reject', to: 'rejected', happenedOn: day('2025-12-01'), final: true }],
    });
    const elsewhere = {
      ...accepted,
      proposal: 'UA-OTHER-1',
      activatedBy: { reached: { stage: 'accepted' as const, proposal: FORCE } },
    };
    expect(
      unlocked([elsewhere], TODAY, { proposals: [final, forceProposal({ reference: 'UA-OTHER-1' })] }),
    ).toMatchObject({ outcome: 'closed', status: 'lapsed' });
    expect(
      toldSets(
        unlocked([waiting('us', { stance: { party: 'US', atLeast: 'supports' } })], TODAY, {
          positions: [said('US', 'opposes', '2025-09-01')],
        }),
      ),
    ).toEqual(['US supports']);
  });
});
