import type { Standing } from '#domain/access/may.js';
import { allow } from '#domain/rules/allow.js';
import type { Tx } from '#ledger/writing/tx.js';
import { findPerson } from '../people/person.store.js';
import type { NewKey, OwnKey } from './new-key.js';

/**
 * The key that somebody makes for themselves: theirs, and able to do what the key can that it is made with, unless said.
 * @throws RuleBroken `not_a_person` where nobody is there for whom it could be
 */
export async function ownKey(tx: Tx, by: Standing, given: OwnKey): Promise<NewKey> {
  const { person } = tx.act.viewer;
  const found = person && (await findPerson(tx, person));
  if (!found) {
    const message = 'This key is nobody’s: only people make keys for themselves.';
    allow([{ code: 'not_a_person', message }]);
  }
  const { name, days, role = by.role, scopes = by.scopes && [...by.scopes] } = given;
  return { name, days, role, scopes, person };
}
