import { checkGood } from '#domain/access/check-key.js';
import type { Standing } from '#domain/access/may.js';
import { allow } from '#domain/rules/allow.js';
import type { Tx } from '#ledger/writing/tx.js';
import { findPerson } from '../people/person.store.js';
import { keyRow } from './key.store.js';
import type { NewKey, OwnKey } from './new-key.js';

/**
 * The key that somebody makes for themselves: theirs, and able to do what the key can that it is made with, unless said.
 * @throws RuleBroken `made_with_token`; `not_a_person` where nobody is there for whom it could be; `key_revoked`, `key_expired` where the key
 * it is made with ended while this waited
 */
export async function ownKey(tx: Tx, by: Standing, given: OwnKey): Promise<NewKey> {
  if (given.withToken) {
    const message = 'An access token ends soon, and makes no key that would outlive it: make it with a key.';
    allow([{ code: 'made_with_token', message }]);
  }
  const { person } = tx.act.viewer;
  const found = person && (await findPerson(tx, person));
  if (!found) {
    const message = 'This key is nobody’s: only people make keys for themselves.';
    allow([{ code: 'not_a_person', message }]);
  }
  if (given.madeWith !== undefined) allow(checkGood(await keyRow(tx, given.madeWith), await tx.now()));
  const { name, days, role = by.role, scopes = by.scopes && [...by.scopes] } = given;
  return { name, days, role, scopes, person };
}
