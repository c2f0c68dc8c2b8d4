import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { CAPABILITIES } from './capability.js';
import { may, mayLess } from './may.js';
import { capabilitiesOf, ROLES, rolesWith } from './role.js';

test('the roles, and what each may do', () => {
  expect(Object.fromEntries(ROLES.map((role) => [role, capabilitiesOf(role).join(' ')]))).toEqual({
    viewer: 'read',
    reporter: 'read export',
    analyst: 'read export record',
    approver: 'read export record move',
    admin: 'read export record move administer',
  });
  expect(rolesWith('move')).toEqual(['approver', 'admin']);
});

it('a key never gives more than the role of whoever has it, nor more than it was made for', () => {
  const scopes = fc.option(fc.subarray([...CAPABILITIES]));
  fc.assert(
    fc.property(fc.constantFrom(...ROLES), scopes, fc.constantFrom(...CAPABILITIES), (role, made, wanted) => {
      const expected = rolesWith(wanted).includes(role) && (made?.includes(wanted) ?? true);
      expect(may({ role, scopes: made }, wanted)).toBe(expected);
    }),
  );
});

test('who may less is who lacks something that the other may', () => {
  const standing = fc.record({
    role: fc.constantFrom(...ROLES),
    scopes: fc.option(fc.subarray([...CAPABILITIES])),
  });
  fc.assert(
    fc.property(standing, standing, (one, other) => {
      const may = ({ role, scopes }: typeof one) =>
        new Set(capabilitiesOf(role).filter((wanted) => scopes?.includes(wanted) ?? true));
      expect(mayLess(one, other)).toBe([...may(other)].some((wanted) => !may(one).has(wanted)));
    }),
  );
});
