import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { claimedStanding, type ClaimMap } from './claimed-standing.js';
import { ROLES, type Role } from './role.js';

const MAP: ClaimMap = {
  roleClaim: 'roles',
  roles: new Map<string, Role>(ROLES.map((role) => [`the ${role}s`, role])),
  organisationClaim: 'organisation',
  organisations: new Map([
    ['mfa', 'Tallinn'],
    ['foreign', 'Tallinn'],
    ['mod', 'Riga'],
  ]),
};
const codes = (claims: object, map = MAP) => {
  const made = claimedStanding(claims, map);
  return 'role' in made ? [] : made.map(({ code }) => code);
};

describe('claims', () => {
  it('make somebody what the highest of theirs says, however many there are and whatever else they say', () => {
    const noise = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.object());
    const property = fc.property(
      fc.array(fc.constantFrom(...ROLES), { minLength: 1 }),
      fc.array(noise),
      (roles, others) => {
        const claimed = [...others, ...roles.map((role) => `the ${role}s`), ...others];
        const highest = ROLES.filter((role) => roles.includes(role)).at(-1);
        expect(claimedStanding({ roles: claimed, organisation: 'mfa' }, MAP)).toEqual({
          role: highest,
          organisation: 'Tallinn',
        });
      },
    );
    fc.assert(property);
  });

  it('put somebody into one organisation, or into none', () => {
    const of = (organisation: unknown) => codes({ roles: 'the viewers', organisation });
    expect(of(['mfa', 'foreign', 'unheard of'])).toEqual([]);
    expect(of(['mfa', 'mod'])).toEqual(['organisations_mapped']);
    expect(of([])).toEqual(['no_organisation_mapped']);
    expect(of('MFA')).toEqual(['no_organisation_mapped']);
  });

  it('that say nothing make nothing of anybody, and every reason is told', () => {
    for (const claims of [
      {},
      { roles: 'toString', organisation: '__proto__' },
      { roles: { 0: 'the admins' }, organisation: [['mfa']] },
      Object.create({ roles: 'the admins', organisation: 'mfa' }) as object,
    ])
      expect(codes(claims)).toEqual(['no_role_mapped', 'no_organisation_mapped']);
  });

  it('are found by name, or by pointer where they lie deeper', () => {
    const deeper = { ...MAP, roleClaim: '/realm_access/roles', organisationClaim: '/a~1b/~0' };
    const claims = { realm_access: { roles: ['the admins'] }, 'a/b': { '~': 'mod' } };
    expect(claimedStanding(claims, deeper)).toEqual({ role: 'admin', organisation: 'Riga' });
    expect(codes({ 'realm_access/roles': 'the admins', realm_access: null }, deeper)).toEqual([
      'no_role_mapped',
      'no_organisation_mapped',
    ]);
    const named = { ...MAP, roleClaim: 'https://example.org/roles' };
    expect(codes({ 'https://example.org/roles': 'the viewers', organisation: 'mod' }, named)).toEqual([]);
  });
});
