import type { KeyOwner } from '#domain/access/check-key.js';
import type { Standing } from '#domain/access/may.js';
import { allow } from '#domain/rules/allow.js';
import type { Blocker } from '#domain/rules/blocker.js';
import type { Tx } from '#ledger/writing/tx.js';
import { findOrganisation } from '../organisations/organisation.store.js';
import { findPerson } from '../people/person.store.js';
import type { NewKey } from './new-key.js';

/** What a key that is asked for would be: whose, of which organisation, and able to do what. */
export interface KeyWanted {
  readonly person: KeyOwner | null;
  readonly organisation: { readonly id: string; readonly suspended: boolean };
  readonly made: Standing;
}

/**
 * Finds whom a key is for. @throws RuleBroken `person_unknown`, `organisation_unknown`, `organisation_not_theirs`,
 * `role_missing`
 */
export async function keyFor(tx: Tx, given: NewKey): Promise<KeyWanted> {
  const person = given.person === undefined ? null : await findPerson(tx, given.person);
  const id = given.organisation ?? person?.organisation_id ?? tx.act.viewer.organisation;
  const organisation = await findOrganisation(tx, id);
  const role = given.role ?? person?.role;

  const blockers: Blocker[] = [];
  if (person === undefined) {
    blockers.push({ code: 'person_unknown', message: 'There is no such person.', pointer: '/person' });
  }
  if (!organisation) {
    const message = 'There is no such organisation.';
    blockers.push({ code: 'organisation_unknown', message, pointer: '/organisation' });
  } else if (person && person.organisation_id !== organisation.id) {
    const message = 'The person is of another organisation.';
    blockers.push({ code: 'organisation_not_theirs', message, pointer: '/organisation' });
  }
  if (role === undefined && person !== undefined) {
    const message = 'A key that is nobody’s needs a role.';
    blockers.push({ code: 'role_missing', message, pointer: '/role' });
  }
  allow(blockers);
  return {
    person: person ? { role: person.role, suspended: person.suspended_at !== null } : null,
    organisation: { id: organisation!.id, suspended: organisation!.suspended_at !== null },
    made: { role: role!, scopes: given.scopes ?? null },
  };
}
