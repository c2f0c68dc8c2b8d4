import { Injectable } from '@nestjs/common';
import { checkKey } from '#domain/access/check-key.js';
import { checkNotYourself, checkNotSuspended } from '#domain/access/check-suspension.js';
import { secondsAfter } from '#domain/access/key-life.js';
import type { Standing } from '#domain/access/may.js';
import { ENROLMENT_HOURS } from '#domain/access/session-life.js';
import type { Day } from '#domain/days/day.js';
import { allow } from '#domain/rules/allow.js';
import { asksNobody, type Act, type Answer, type Written } from '#ledger/act.js';
import type { RowChange } from '#ledger/writing/row-change.js';
import { insert } from '#ledger/writing/row-change.js';
import { Ledger } from '#ledger/ledger.js';
import { KEEPER, steward } from '#ledger/viewer.js';
import type { Tx } from '#ledger/writing/tx.js';
import { administering, seenBy } from '../access/administrator.js';
import { newFact } from '../facts/new-fact.js';
import { standingBehind } from '../approvals/standing-behind.query.js';
import { organisationRow } from '../organisations/organisation.store.js';
import { PersonEntity } from '../people/person.entity.js';
import { personRow } from '../people/person.store.js';
import { makeToken } from '../sessions/session-token.js';
import { isAnybodyThere } from './is-anybody-there.query.js';
import { enrol } from './password.store.js';

/** Lets people set a password of theirs, by what they are told once. */
@Injectable()
export class EnrolmentsService {
  constructor(private readonly ledger: Ledger) {}

  /**
   * The enrolment is in the answer, and shown nowhere again; one that was made before is good no longer. Nobody enrols
   * themselves: whoever has a key of somebody's could then sign in as them.
   *
   * @param by what whoever makes it may do themselves
   * @throws NotThere, RuleBroken `yourself`, `suspended`, and what stands against a key of theirs
   */
  make(asked: Act, by: Standing, id: string): Promise<Written> {
    return this.ledger.write(administering(asked), async (tx): Promise<Answer> => {
      tx.lockAccess();
      const person = await personRow(tx, id);
      const organisation = await organisationRow(tx, person.organisation_id);
      allow([
        ...checkNotYourself(await standingBehind(tx, [tx.act.viewer.principal]), id),
        ...checkKey(by, { role: person.role, scopes: null }, null, organisation.suspended_at !== null),
        ...checkNotSuspended(person.suspended_at),
      ]);
      return enrolled(tx, person, []);
    });
  }

  /**
   * Adds an administrator of the organisation that keeps the book, unless anybody is there already: once, however many
   * processes start at a time.
   * @returns the enrolment, to be shown once; undefined where somebody was there
   */
  async first(today: Day, email: string): Promise<{ enrolment: string; endsAt: string } | undefined> {
    const viewer = steward('first-start');
    try {
      const { body } = await this.ledger.write({ viewer, today, assertAllowed: asksNobody }, async (tx) => {
        tx.lockAccess();
        if (await isAnybodyThere(tx)) throw new SomebodyThere();
        const fact = newFact(seenBy(KEEPER), viewer, await tx.now());
        const address = email.toLowerCase();
        const person = { ...fact, name: address, email: address, role: 'admin', suspended_at: null } as const;
        return enrolled(tx, person, [insert(PersonEntity, person)]);
      });
      return JSON.parse(body) as { enrolment: string; endsAt: string };
    } catch (error) {
      if (error instanceof SomebodyThere) return undefined;
      throw error;
    }
  }
}

class SomebodyThere extends Error {}

async function enrolled(tx: Tx, person: PersonEntity, changes: RowChange[]): Promise<Answer> {
  const { text, hash } = makeToken();
  const endsAt = secondsAfter(await tx.now(), ENROLMENT_HOURS * 3_600);
  await tx.record({
    subject: { type: 'person', id: person.id },
    action: 'person.enrolled',
    happenedOn: null,
    sourceId: null,
    seenBy: seenBy(person.organisation_id),
    changes,
  });
  await enrol(tx, person.id, hash, endsAt);
  const showing = (enrolment: string | null) => JSON.stringify({ enrolment, person: person.id, endsAt });
  return { status: 201, body: showing(text), kept: showing(null) };
}
