import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { approvalState, checkOpen, type ApprovalCourse } from './approval-state.js';
import { checkApprover, type Approvable, type Approver } from './check-approver.js';
import { checkNamed, checkOverride } from './check-override.js';
import { checkRedactable, REDACTABLE_FIELDS, redactableOf } from './redactable.js';
import { checkPurge } from './purgeable.js';
import { checkRemarking } from './check-remarking.js';

const codesOf = (blockers: readonly { code: string }[]) => blockers.map(({ code }) => code);

const ann: Approver = {
  person: 'ann',
  organisation: 'paris',
  inSession: true,
  orWhoLetThemIn: ['ann', 'eve'],
  cameIn: { how: 'password', first: 'password', knownAs: ['ann at one'] },
};
const asked: Approvable = {
  ...{ owner: 'paris', askedBy: ['bob'], recordedBy: ['cid'] },
  ...{ approvedBy: ['dan'], approvedOrLetInBy: ['dan', 'fay'] },
  approverCameIn: { how: 'password', first: 'password', knownAs: ['dan at one'] },
};

describe('whoever approves', () => {
  it('is a person of the owner who had no hand in it, in a session of their own', () => {
    expect(checkApprover(ann, asked)).toEqual([]);
  });

  test.each<[string, Approver, string[]]>([
    ['the operator, or a key that is nobody’s', { ...ann, person: null, inSession: false }, ['not_a_person']],
    ['whoever holds a key', { ...ann, inSession: false }, ['no_session']],
    ['somebody of another organisation', { ...ann, organisation: 'london' }, ['not_of_the_owner']],
    ['who asked', { ...ann, person: 'bob' }, ['asked_for_it']],
    ['who recorded it', { ...ann, person: 'cid' }, ['recorded_it']],
    ['who approved before', { ...ann, person: 'dan' }, ['approved_already']],
    ['let in by who let that one in', { ...ann, orWhoLetThemIn: ['ann', 'fay'] }, ['let_in_by_the_same']],
    ['let in by that one', { ...ann, orWhoLetThemIn: ['ann', 'dan'] }, ['let_in_by_the_same']],
    [
      'who came in first by the provider',
      { ...ann, cameIn: { ...ann.cameIn, first: 'oidc' } },
      ['other_way_in'],
    ],
    [
      'who is known to the provider as that one was',
      { ...ann, cameIn: { ...ann.cameIn, knownAs: ['dan at one'] } },
      ['same_identity'],
    ],
    ['who let that one in', { ...ann, person: 'fay', orWhoLetThemIn: ['fay'] }, ['let_in_by_the_same']],
  ])('is not %s', (_who, who, codes) => {
    expect(codesOf(checkApprover(who, asked))).toEqual(codes);
  });

  it('came in as who approved before did, first of all, unless the provider vouches for both now', () => {
    const [password, oidc] = ['password', 'oidc'] as const;
    for (const [one, other, codes] of [
      [{ how: oidc, first: password }, { how: oidc, first: oidc }, []],
      [{ how: oidc, first: password }, { how: password, first: password }, []],
      [{ how: password, first: oidc }, { how: password, first: password }, ['other_way_in']],
      [{ how: password, first: password }, { how: oidc, first: oidc }, ['other_way_in']],
      [{ how: oidc, first: oidc }, { how: null, first: password }, ['other_way_in']],
    ] as const) {
      const who = { ...ann, cameIn: { ...one, knownAs: [] } };
      expect(codesOf(checkApprover(who, { ...asked, approverCameIn: { ...other, knownAs: [] } }))).toEqual(
        codes,
      );
      const turned = { ...asked, approverCameIn: { ...one, knownAs: [] } };
      expect(codesOf(checkApprover({ ...ann, cameIn: { ...other, knownAs: [] } }, turned))).toEqual(codes);
    }
  });

  it('is told every reason at once', () => {
    const everybody = ['ann'];
    const all = {
      ...{ owner: 'london', askedBy: everybody, recordedBy: everybody },
      ...{ approvedBy: everybody, approvedOrLetInBy: everybody, approverCameIn: null },
    };
    expect(codesOf(checkApprover({ ...ann, inSession: false }, all))).toEqual([
      ...['no_session', 'not_of_the_owner', 'asked_for_it', 'recorded_it', 'approved_already'],
    ]);
  });

  it('is never one of those who had a hand in it', () => {
    const people = fc.subarray(['ann', 'bob', 'cid']);
    fc.assert(
      fc.property(people, people, people, (askedBy, recordedBy, approvedBy) => {
        const free = ![...askedBy, ...recordedBy, ...approvedBy].includes('ann');
        const what = {
          owner: 'paris',
          askedBy,
          recordedBy,
          approvedBy,
          approvedOrLetInBy: approvedBy,
          approverCameIn: null,
        };
        expect(checkApprover(ann, what).length === 0).toBe(free);
      }),
    );
  });
});

const AT = '2026-02-01T12:00:00.000001Z';
const course: ApprovalCourse = { recorded_at: AT, second_at: null, refused_at: null, withdrawn_at: null };

describe('what was asked for', () => {
  test.each<[string, Partial<ApprovalCourse>, string, string]>([
    ['is open for fourteen days', {}, '2026-02-15T12:00:00.000000Z', 'open'],
    ['and expires to the microsecond', {}, '2026-02-15T12:00:00.000001Z', 'expired'],
    [
      'is done with the second approval, and stays so',
      { second_at: AT },
      '2027-01-01T00:00:00.000000Z',
      'done',
    ],
    ['is refused', { refused_at: AT }, AT, 'refused'],
    ['is withdrawn', { withdrawn_at: AT }, AT, 'withdrawn'],
  ])('%s', (_what, more, now, state) => {
    const one = { ...course, ...more };
    expect(approvalState(one, now)).toBe(state);
    expect(codesOf(checkOpen(one, now))).toEqual(state === 'open' ? [] : [`approval_${state}`]);
  });
});

describe('a marking that is lowered', () => {
  const seenBy = (marking: string, audience: string[] = []) => ({
    marking,
    organisation_id: 'paris',
    audience,
  });
  const organisationOf = (person: string) => ({ ann: 'paris', eve: 'london' })[person];
  const codes = (before: ReturnType<typeof seenBy>, after: typeof before, pledge?: typeof before) =>
    codesOf(
      checkRemarking({
        ...{ before, after, organisationOf },
        tellsOf: pledge ? [{ ...pledge, what: 'pledge' }] : [],
      }),
    );
  const strict = seenBy('TLP:AMBER+STRICT');

  it('shows the fact to more, and takes it from nobody', () => {
    expect(codes(strict, seenBy('TLP:AMBER', ['london']))).toEqual([]);
    expect(codes(seenBy('TLP:RED', ['ann']), strict)).toEqual([]);
    expect(codes(strict, strict)).toEqual(['widens_nothing']);
    expect(codes(strict, seenBy('TLP:RED', ['ann']))).toEqual(['widens_nothing', 'narrows']);
    expect(codes(seenBy('TLP:RED', ['ann', 'eve']), strict)).toEqual(['narrows']);
  });

  it('shows nobody what tells of something that they may not see', () => {
    expect(codes(strict, seenBy('TLP:GREEN'), seenBy('TLP:GREEN'))).toEqual([]);
    expect(codes(strict, seenBy('TLP:CLEAR'), seenBy('TLP:GREEN'))).toEqual(['wider_than_told']);
  });
});

describe('what two people set aside', () => {
  const missing = (party: string) => ({ code: 'position_missing', message: `${party} said nothing.`, party });
  const pledge = { code: 'pledge_missing', message: 'No pledge.' };

  it('is what they were shown, whatever came of it since, and nothing of the same kind besides', () => {
    expect(checkOverride([missing('EE')], [pledge, missing('EE')])).toEqual([]);
    expect(checkOverride([], [pledge])).toEqual([]);
    expect(checkOverride([missing('EE'), missing('GB')], [missing('EE')])).toEqual([missing('GB')]);
    const stored = { party: 'EE', message: 'EE said nothing.', code: 'position_missing' };
    expect(checkOverride([missing('EE')], [stored])).toEqual([]);
  });

  it('is asked for by name, all of it and nothing else', () => {
    expect(checkNamed([missing('EE'), missing('GB')], ['position_missing'])).toEqual([]);
    expect(checkNamed([missing('EE'), pledge], ['pledge_missing', 'clause_missing'])).toEqual([
      missing('EE'),
      expect.objectContaining({ code: 'not_in_the_way', pointer: '/override/blockers/1' }),
    ]);
  });
});

describe('what can be redacted', () => {
  it('is what people wrote, of the thing that has it', () => {
    expect(checkRedactable('position', ['quote', 'speaker'], false)).toEqual([]);
    expect(checkRedactable('event', ['note', 'quote'], false)).toEqual([
      expect.objectContaining({ code: 'not_redactable', pointer: '/redaction/fields/1' }),
    ]);
    expect(redactableOf('party')).toEqual([]);
    expect(codesOf(checkRedactable('party', ['title'], false))).toEqual(['not_redactable']);
    expect(codesOf(checkRedactable('pledge', ['wording'], true))).toEqual(['presented_with_it']);
  });

  it('is never what rules look at', () => {
    const columns: string[] = Object.values(REDACTABLE_FIELDS);
    for (const term of ['stance', 'kind', 'party', 'text', 'expression', 'count_min', 'happened_on'])
      expect(columns).not.toContain(term);
  });
});

describe('what can be purged', () => {
  const codes = (noun: string, row: object, referredTo = false) =>
    codesOf(checkPurge(noun, { row, referredTo }));

  it('was taken back, and nothing refers to it', () => {
    expect(codes('claim', { retracted_at: AT })).toEqual([]);
    expect(codes('claim', { retracted_at: null }, true)).toEqual(['still_stands', 'still_referred_to']);
    expect(codes('scenario', { deleted_at: null })).toEqual(['still_stands']);
    expect(codes('source', {})).toEqual([]);
    expect(codes('condition', {}, true)).toEqual(['still_referred_to']);
  });

  it('is nothing that cannot be taken back, nor a mere name', () => {
    for (const noun of ['pledge', 'proposal', 'party', 'membership', 'event_type', 'toString']) {
      expect(codes(noun, { retracted_at: AT })).toEqual(['not_purgeable']);
    }
  });
});
