import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CAPABILITIES } from './capability.js';
import {
  checkGood,
  checkKey,
  checkLife,
  checkRevocation,
  checkRoleGiven,
  checkRotation,
} from './check-key.js';
import { daysAfter, endAfterGrace, endOfKey, secondsAfter } from './key-life.js';
import { may, type Standing } from './may.js';
import { lowerRole } from './rank.js';
import { ROLES } from './role.js';

const role = fc.constantFrom(...ROLES);
const scopes = fc.option(fc.subarray([...CAPABILITIES]));
const standing: fc.Arbitrary<Standing> = fc.record({ role, scopes });
const owner = fc.option(fc.record({ role, suspended: fc.boolean() }));
const codesOf = (blockers: readonly { code: string }[]) => blockers.map(({ code }) => code);

describe('a key that may be made', () => {
  it('opens nothing that the key it is made with does not, nor its person', () => {
    fc.assert(
      fc.property(standing, standing, owner, fc.boolean(), (by, made, person, suspended) => {
        const fine = checkKey(by, made, person, suspended).length === 0;
        const can = (who: Standing) => CAPABILITIES.filter((one) => may(who, one));
        const within = can(made).every((one) => can(by).includes(one));
        const theirs =
          person === null ||
          can({ role: made.role, scopes: null }).every((one) =>
            can({ role: person.role, scopes: null }).includes(one),
          );
        const named = (made.scopes ?? []).every((one) =>
          can({ role: made.role, scopes: null }).includes(one),
        );
        const roleWithin = ROLES.indexOf(made.role) <= ROLES.indexOf(by.role);
        expect(fine).toBe(
          within && theirs && named && roleWithin && !suspended && !(person?.suspended ?? false),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('is refused with every reason at once, each at its field', () => {
    const by: Standing = { role: 'analyst', scopes: ['read'] };
    const made: Standing = { role: 'approver', scopes: ['administer', 'record'] };
    expect(checkKey(by, made, { role: 'viewer', suspended: true }, true)).toEqual([
      expect.objectContaining({ code: 'role_above_own', pointer: '/role' }),
      expect.objectContaining({ code: 'role_above_persons', pointer: '/role' }),
      expect.objectContaining({ code: 'person_suspended' }),
      expect.objectContaining({ code: 'organisation_suspended' }),
      expect.objectContaining({ code: 'scope_beyond_role', pointer: '/scopes/0' }),
      expect.objectContaining({ code: 'beyond_own_key', pointer: '/scopes', capabilities: ['record'] }),
    ]);
  });
});

it('nobody gives a role above their own, and of two roles the lower one is the one that may do less', () => {
  fc.assert(
    fc.property(role, role, (own, other) => {
      const above = ROLES.indexOf(other) > ROLES.indexOf(own);
      expect(codesOf(checkRoleGiven({ role: own, scopes: null }, other))).toEqual(
        above ? ['role_above_own'] : [],
      );
      expect(lowerRole(own, other)).toBe(above ? own : other);
      expect(lowerRole(other, own)).toBe(above ? own : other);
    }),
  );
});

const EARLIER = '2026-02-01T12:00:00.000001Z';
const NOW = '2026-02-01T12:00:00.000002Z';
const LATER = '2026-02-01T12:00:00.000003Z';
const life = { expires_at: LATER, revoked_at: null, replaced_by: null };

describe('a key', () => {
  it.each([
    ['is good until the instant at which it expires', life, []],
    ['is not at that instant', { ...life, expires_at: NOW }, ['key_expired']],
    ['nor after it', { ...life, expires_at: EARLIER }, ['key_expired']],
    ['nor once it is revoked', { ...life, revoked_at: EARLIER }, ['key_revoked']],
  ])('%s', (_so, key, codes) => {
    expect(codesOf(checkGood(key, NOW))).toEqual(codes);
    expect(codesOf(checkRotation(key, NOW))).toEqual(codes);
  });

  it('is replaced once, and revoked once, also when it has ended', () => {
    expect(codesOf(checkRotation({ ...life, replaced_by: 'another' }, NOW))).toEqual(['key_replaced']);
    expect(checkRevocation({ ...life, expires_at: EARLIER, replaced_by: 'another' })).toEqual([]);
    expect(codesOf(checkRevocation({ ...life, revoked_at: EARLIER }))).toEqual(['key_revoked']);
  });

  it('ends with what it is made with, and is not made for longer', () => {
    const limit = daysAfter(NOW, 7);
    expect([
      endOfKey(NOW, undefined, null),
      endOfKey(NOW, undefined, limit),
      endOfKey(NOW, 3, limit),
    ]).toEqual([daysAfter(NOW, 90), limit, daysAfter(NOW, 3)]);
    expect([checkLife(NOW, 366, null), checkLife(NOW, undefined, limit), checkLife(NOW, 7, limit)]).toEqual([
      [],
      [],
      [],
    ]);
    expect(checkLife(NOW, 8, limit)).toMatchObject([{ code: 'outlives_its_maker', pointer: '/days' }]);
    expect(codesOf(checkLife(NOW, undefined, NOW))).toEqual(['outlives_its_maker']);
  });

  it('that is replaced ends after the grace, or when it would have anyway, to the microsecond', () => {
    expect(secondsAfter('2026-02-28T23:59:59.000042Z', 1)).toBe('2026-03-01T00:00:00.000042Z');
    expect(daysAfter('2025-12-31T00:00:00.999999Z', 366)).toBe('2027-01-01T00:00:00.999999Z');
    const end = { ...life, expires_at: daysAfter(NOW, 1) };
    expect(endAfterGrace(end, NOW, 0)).toBe(NOW);
    expect(endAfterGrace(end, NOW, 3_600)).toBe('2026-02-01T13:00:00.000002Z');
    expect(endAfterGrace(end, NOW, 86_401)).toBe(end.expires_at);
  });
});
