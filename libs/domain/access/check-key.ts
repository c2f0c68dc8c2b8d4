import type { Blocker } from '../rules/blocker.js';
import type { Capability } from './capability.js';
import { daysAfter, type KeyLife } from './key-life.js';
import { may, type Standing } from './may.js';
import { isAbove } from './rank.js';
import { capabilitiesOf, type Role } from './role.js';

/** Whoever a key is for: a person, as the rules look at them. */
export interface KeyOwner {
  readonly role: Role;
  readonly suspended: boolean;
}

/**
 * What stands against making a key, or another in its place. Codes `role_above_own`, `role_above_persons`,
 * `person_suspended`, `organisation_suspended`, `scope_beyond_role`, `beyond_own_key`.
 *
 * @param by whoever makes it: nobody makes a key that may do more than the one it is made with
 * @param made what the key shall be able to do
 * @param person whoever it is for; null for a key that belongs to an organisation alone
 */
export function checkKey(
  by: Standing,
  made: Standing,
  person: KeyOwner | null,
  organisationSuspended: boolean,
): Blocker[] {
  const { role } = made;
  const blockers: Blocker[] = [...checkRoleGiven(by, role)];
  if (person && isAbove(role, person.role)) {
    const message = `The person is ${person.role}: a key of theirs cannot be ${role}.`;
    blockers.push({ code: 'role_above_persons', message, pointer: '/role' });
  }
  if (person?.suspended) blockers.push({ code: 'person_suspended', message: 'The person is suspended.' });
  if (organisationSuspended) {
    blockers.push({ code: 'organisation_suspended', message: 'The organisation is suspended.' });
  }
  return [...blockers, ...checkScopes(by, made)];
}

/** Nobody gives a role above their own. Code `role_above_own`. */
export function checkRoleGiven(by: Standing, role: Role): Blocker[] {
  if (!isAbove(role, by.role)) return [];
  const message = `You are ${by.role}, and cannot make anybody ${role}.`;
  return [{ code: 'role_above_own', message, pointer: '/role' }];
}

function checkScopes(by: Standing, { role, scopes }: Standing): Blocker[] {
  const beyondRole = (scopes ?? []).flatMap((scope, i): Blocker[] =>
    capabilitiesOf(role).includes(scope)
      ? []
      : [
          {
            code: 'scope_beyond_role',
            message: `Whoever is ${role} may not ${scope}.`,
            pointer: `/scopes/${i}`,
          },
        ],
  );
  const beyondOwn = beyondKey(by, { role, scopes });
  if (by.scopes === null || beyondOwn.length === 0) return beyondRole;
  const message = `Your own key was not made to ${beyondOwn.join(' or ')}: it cannot make one that is.`;
  return [...beyondRole, { code: 'beyond_own_key', message, pointer: '/scopes', capabilities: beyondOwn }];
}

/** What a key could do that the one it is made with cannot. */
const beyondKey = (by: Standing, made: Standing): Capability[] =>
  capabilitiesOf(made.role).filter(
    (one) => may(made, one) && capabilitiesOf(by.role).includes(one) && !may(by, one),
  );

/** Whether a key is good at an instant. Codes `key_revoked`, `key_expired`. */
export function checkGood({ revoked_at, expires_at }: Omit<KeyLife, 'replaced_by'>, now: string): Blocker[] {
  if (revoked_at !== null) return [{ code: 'key_revoked', message: `The key was revoked at ${revoked_at}.` }];
  if (expires_at > now) return [];
  return [{ code: 'key_expired', message: `The key expired at ${expires_at}.` }];
}

/** A key is replaced, and makes others, while it is good and none has taken its place. Codes `key_revoked`, `key_expired`, `key_replaced`. */
export function checkRotation(key: KeyLife, now: string): Blocker[] {
  const { replaced_by } = key;
  if (replaced_by === null) return checkGood(key, now);
  const message = 'Another key has taken its place already.';
  return [{ code: 'key_replaced', message, key: replaced_by }];
}

/**
 * No key outlives the one it is made with. Code `outlives_its_maker`.
 * @param days as asked for, if it was @param limit when that one ends; null where it is made with none
 */
export function checkLife(now: string, days: number | undefined, limit: string | null): Blocker[] {
  if (limit === null || (limit > now && (days === undefined || daysAfter(now, days) <= limit))) return [];
  const message = `The key that it is made with is good until ${limit}: it cannot live longer.`;
  return [{ code: 'outlives_its_maker', message, pointer: '/days' }];
}

/** A key is revoked once. Code `key_revoked`. */
export function checkRevocation({ revoked_at }: KeyLife): Blocker[] {
  if (revoked_at === null) return [];
  return [{ code: 'key_revoked', message: `The key was revoked at ${revoked_at} already.` }];
}
