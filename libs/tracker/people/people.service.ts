import { Injectable } from '@nestjs/common';
import { checkRoleGiven } from '#domain/access/check-key.js';
import { checkNotYourself, checkReinstatement, checkSuspension } from '#domain/access/check-suspension.js';
import type { Standing } from '#domain/access/may.js';
import { allow } from '#domain/rules/allow.js';
import type { Act, Answer, Viewing, Written } from '#ledger/act.js';
import type { Action } from '#ledger/entries/entry.js';
import { NotThere, StaleRevision } from '#ledger/errors.js';
import { Ledger } from '#ledger/ledger.js';
import { insert, update, type RowChange } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { administering, boundsOf, seenBy } from '../access/administrator.js';
import { standingBehind } from '../approvals/standing-behind.query.js';
import { isId } from '../facts/address.query.js';
import { isStale } from '../facts/is-stale.js';
import { newFact } from '../facts/new-fact.js';
import { IdentityEntity } from '../identities/identity.entity.js';
import { identitiesOf } from '../identities/identity.store.js';
import { readPage, type Page, type PageRequest } from '../listing/page.query.js';
import { findOrganisation } from '../organisations/organisation.store.js';
import { endingSessions } from '../sessions/ending.js';
import type { NewPerson, PersonPatch } from './new-person.js';
import { PersonEntity } from './person.entity.js';
import { PEOPLE, PERSON } from './person.query.js';
import { findPerson, personRow } from './person.store.js';

interface PersonRead {
  json: string;
  revision: number;
}

/** Who uses the book. @see administering for whom an administrator looks after */
@Injectable()
export class PeopleService {
  constructor(private readonly ledger: Ledger) {}

  /** @param by what whoever adds them may do themselves @throws RuleBroken, Conflict `duplicate_email` */
  add(asked: Act, by: Standing, given: NewPerson): Promise<Written> {
    return this.ledger.write(administering(asked), async (tx) => {
      tx.lockAccess();
      const { name, email, role, organisation = asked.viewer.organisation } = given;
      allow([...(await checkOrganisation(tx, organisation)), ...checkRoleGiven(by, role)]);

      const fact = newFact(seenBy(organisation), tx.act.viewer, await tx.now());
      const row = { ...fact, name, email: email.toLowerCase(), role, suspended_at: null };
      return record(tx, 201, 'person.added', row, insert(PersonEntity, row));
    });
  }

  /** @throws NotThere, StaleRevision, RuleBroken, Conflict `duplicate_email` */
  patch(asked: Act, by: Standing, id: string, patch: PersonPatch): Promise<Written> {
    return this.ledger.write(administering(asked), async (tx) => {
      tx.lockAccess();
      const person = await personRow(tx, id);
      if (isStale(tx.act, person)) throw new StaleRevision();
      const { name = person.name, email = person.email, role = person.role } = patch;
      allow([
        ...checkNotYourself(await standingBehind(tx, [tx.act.viewer.principal]), id),
        ...checkRoleGiven(by, person.role),
        ...checkRoleGiven(by, role),
      ]);

      const change = { name, email: email.toLowerCase(), role };
      // What a provider claimed before of somebody whose role is another now is old: tokens that say so raise nobody again.
      const claimed_at = await tx.now();
      const known = role === person.role ? [] : await identitiesOf(tx, id);
      const outdated = known.map((one) => update(IdentityEntity, one, { claimed_at }));
      return record(tx, 200, 'person.corrected', person, update(PersonEntity, person, change), ...outdated);
    });
  }

  /** From the next request on, none of their keys opens anything, and their sessions have ended. @throws NotThere, RuleBroken */
  suspend(asked: Act, by: Standing, id: string): Promise<Written> {
    return this.ledger.write(administering(asked), async (tx) => {
      tx.lockAccess();
      const person = await personRow(tx, id);
      allow([
        ...checkNotYourself(await suspending(tx), id),
        ...checkRoleGiven(by, person.role),
        ...checkSuspension(person.suspended_at),
      ]);
      const suspended = update(PersonEntity, person, { suspended_at: await tx.now() });
      return record(tx, 200, 'person.suspended', person, suspended, ...(await endingSessions(tx, id)));
    });
  }

  /** Those of their keys that have not ended meanwhile open again what they did. @throws NotThere, RuleBroken */
  reinstate(asked: Act, by: Standing, id: string): Promise<Written> {
    return this.ledger.write(administering(asked), async (tx) => {
      tx.lockAccess();
      const person = await personRow(tx, id);
      allow([
        ...checkNotYourself(await standingBehind(tx, [tx.act.viewer.principal]), id),
        ...checkRoleGiven(by, person.role),
        ...checkReinstatement(person.suspended_at),
      ]);
      return record(
        tx,
        200,
        'person.reinstated',
        person,
        update(PersonEntity, person, { suspended_at: null }),
      );
    });
  }

  /** @throws NotThere */
  async read(asked: Viewing, id: string): Promise<{ body: string; revision: number }> {
    const viewing = administering(asked);
    const found = await this.ledger.reader(viewing).row<PersonRead>(PERSON, [boundsOf(viewing.viewer), id]);
    if (!found) throw new NotThere('person');
    return { body: found.json, revision: found.revision };
  }

  list(asked: Viewing, request: PageRequest): Promise<Page> {
    const viewing = administering(asked);
    return readPage(this.ledger.reader(viewing), PEOPLE(boundsOf(viewing.viewer)), request);
  }
}

/**
 * Who suspends somebody: the person who acts, or all who stand behind a key that is nobody's. Whom an administrator let in
 * can suspend that administrator all the same, or else who holds a stolen key could be stopped by none of their colleagues.
 */
async function suspending(tx: Tx): Promise<readonly string[]> {
  const { principal } = tx.act.viewer;
  return isId(principal) && (await findPerson(tx, principal)) ? [principal] : standingBehind(tx, [principal]);
}

/** Nobody is added to an organisation that is not there, or is shut out. */
async function checkOrganisation(tx: Tx, id: string) {
  const organisation = await findOrganisation(tx, id);
  const pointer = '/organisation';
  if (!organisation)
    return [{ code: 'organisation_unknown', message: 'There is no such organisation.', pointer }];
  return organisation.suspended_at === null
    ? []
    : [{ code: 'organisation_suspended', message: 'The organisation is suspended.', pointer }];
}

async function record(
  tx: Tx,
  status: number,
  action: Action,
  { id, organisation_id }: PersonEntity,
  ...changes: RowChange[]
): Promise<Answer> {
  await tx.record({
    subject: { type: 'person', id },
    action,
    happenedOn: null,
    sourceId: null,
    seenBy: seenBy(organisation_id),
    changes,
  });
  const read = (await tx.row<PersonRead>(PERSON, [boundsOf(tx.act.viewer), id]))!;
  return { status, body: read.json, location: `/api/v1/people/${id}`, revision: read.revision };
}
