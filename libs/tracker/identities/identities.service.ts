import { Injectable } from '@nestjs/common';
import { checkRemoval } from '#domain/access/check-identity.js';
import { checkKey } from '#domain/access/check-key.js';
import { checkNotYourself } from '#domain/access/check-suspension.js';
import type { Standing } from '#domain/access/may.js';
import { allow } from '#domain/rules/allow.js';
import type { Act, Answer, Viewing, Written } from '#ledger/act.js';
import { NotThere } from '#ledger/errors.js';
import { Ledger } from '#ledger/ledger.js';
import { insert, update } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { administering, boundsOf, seenBy } from '../access/administrator.js';
import { newFact } from '../facts/new-fact.js';
import { readPage, type Page, type PageRequest } from '../listing/page.query.js';
import { standingBehind } from '../approvals/standing-behind.query.js';
import { keysMadeAfter } from '../keys/key.store.js';
import { revoking, withKeysElsewhere } from '../keys/revoking.js';
import { organisationRow } from '../organisations/organisation.store.js';
import { PERSON } from '../people/person.query.js';
import { personRow } from '../people/person.store.js';
import { ending } from '../sessions/ending.js';
import { openSessions } from '../sessions/session.store.js';
import { IdentityEntity } from './identity.entity.js';
import { IDENTITIES_OF, IDENTITY } from './identity.query.js';
import { identityRow } from './identity.store.js';
import type { NewIdentity } from './new-identity.js';
import { recordIdentity, type IdentityRead } from './record-identity.js';

/** Whom identity providers know people as. @see ArrivalsService for those who come by themselves */
@Injectable()
export class IdentitiesService {
  constructor(private readonly ledger: Ledger) {}

  /**
   * From now on whoever the provider calls so acts as this person, in person too. What it claimed of them before is old: a
   * token from before does not move them, nor raises them. Nobody links themselves: whoever has a key
   * of somebody's could then sign in as them.
   * @param by what whoever links it may do themselves @throws NotThere, RuleBroken, Conflict `duplicate_identity`
   */
  link(asked: Act, by: Standing, person: string, { issuer, subject }: NewIdentity): Promise<Written> {
    return this.ledger.write(administering(asked), async (tx) => {
      tx.lockAccess();
      const { organisation_id, role, suspended_at } = await personRow(tx, person);
      const organisation = await organisationRow(tx, organisation_id);
      const owner = { role, suspended: suspended_at !== null };
      allow([
        ...checkNotYourself(await standingBehind(tx, [tx.act.viewer.principal]), person),
        ...checkKey(by, { role, scopes: null }, owner, organisation.suspended_at !== null),
      ]);

      const now = await tx.now();
      const fact = newFact(seenBy(organisation_id), tx.act.viewer, now);
      const row = { ...fact, person_id: person, issuer, subject, claimed_at: now, removed_at: null };
      return recordIdentity(tx, 201, 'identity.linked', row, insert(IdentityEntity, row));
    });
  }

  /**
   * From the next request on nobody comes in by it, until it is linked again: sessions that the provider began for its person
   * end, and all keys that were ever made in such. @throws NotThere, RuleBroken `identity_removed`
   */
  remove(asked: Act, id: string): Promise<Written> {
    const act = administering(asked);
    const write = async (tx: Tx): Promise<Answer> => {
      tx.lockAccess();
      const row = await identityRow(tx, id);
      allow(checkRemoval(row.removed_at));
      const removed = update(IdentityEntity, row, { removed_at: await tx.now() });
      const open = (await openSessions(tx, row.person_id, null)).filter(({ how }) => how === 'oidc');
      const made = await keysMadeAfter(tx, row.person_id, 'oidc');
      const keys = await revoking(tx, made, row.organisation_id);
      return recordIdentity(tx, 200, 'identity.removed', row, removed, ...(await ending(tx, open)), ...keys);
    };
    return withKeysElsewhere(this.ledger, act, () => this.ledger.write(act, write));
  }

  /** @throws NotThere */
  async read(asked: Viewing, id: string): Promise<{ body: string; revision: number }> {
    const viewing = administering(asked);
    const values = [boundsOf(viewing.viewer), id];
    const found = await this.ledger.reader(viewing).row<IdentityRead>(IDENTITY, values);
    if (!found) throw new NotThere('identity');
    return { body: found.json, revision: found.revision };
  }

  /** @throws NotThere where there is no such person to look after */
  async listOf(asked: Viewing, person: string, request: PageRequest): Promise<Page> {
    const viewing = administering(asked);
    const bounds = boundsOf(viewing.viewer);
    const reader = this.ledger.reader(viewing);
    if (!(await reader.row(PERSON, [bounds, person]))) throw new NotThere('person');
    return readPage(reader, IDENTITIES_OF(bounds, person), request);
  }
}
