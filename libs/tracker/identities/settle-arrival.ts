import type { RowChange } from '#ledger/writing/row-change.js';
import { insert, update } from '#ledger/writing/row-change.js';
import type { Action } from '#ledger/entries/entry.js';
import type { Tx } from '#ledger/writing/tx.js';
import { seenBy } from '../access/administrator.js';
import { newFact } from '../facts/new-fact.js';
import { PersonEntity } from '../people/person.entity.js';
import { personRow } from '../people/person.store.js';
import { endingSessions } from '../sessions/ending.js';
import { NotLetIn, type Arrival } from './arrival.js';
import { IdentityEntity } from './identity.entity.js';
import { identityOf, isShutOut } from './identity.store.js';

/** What had to be settled was settled by somebody else meanwhile: look again. */
export class SettledMeanwhile extends Error {
  override readonly name = 'SettledMeanwhile';
}

/**
 * Records what claims change: somebody new is added, a person's role follows, and one whose organisation is another now
 * leaves the old one; they come to the new one as somebody new. All under the lock of who uses the book, so that it is
 * settled once however many requests bring it.
 *
 * @param organisation the id of the organisation that their claims put them into
 * @throws SettledMeanwhile, NotLetIn `email_missing`, Conflict `duplicate_email`
 */
export async function settleArrival(tx: Tx, arrival: Arrival, organisation: string): Promise<void> {
  tx.lockAccess();
  const identity = await identityOf(tx, arrival);
  if (!identity) {
    if (await isShutOut(tx, arrival)) throw new SettledMeanwhile();
    return add(tx, arrival, organisation);
  }
  const claimed_at = instantOf(arrival.claimedAt);
  if (identity.claimed_at !== null && identity.claimed_at >= claimed_at) throw new SettledMeanwhile();
  const person = await personRow(tx, identity.person_id);
  if (person.suspended_at !== null) throw new SettledMeanwhile();

  if (person.organisation_id !== organisation) {
    const now = await tx.now();
    const gone = { suspended_at: now, email: `${person.id}@left.invalid` };
    const removed = update(IdentityEntity, identity, { removed_at: now });
    const ended = await endingSessions(tx, person.id);
    return record(tx, 'person.left', person, update(PersonEntity, person, gone), removed, ...ended);
  }
  const { role } = arrival.standing;
  if (person.role === role) throw new SettledMeanwhile();
  const taken = update(IdentityEntity, identity, { claimed_at });
  return record(tx, 'person.corrected', person, update(PersonEntity, person, { role }), taken);
}

async function add(tx: Tx, arrival: Arrival, organisation: string): Promise<void> {
  const { issuer, subject, name, email, standing, claimedAt } = arrival;
  if (email === null) throw new NotLetIn('email_missing', 'Your provider does not say an address of yours.');
  const fact = () => newFact(seenBy(organisation), tx.act.viewer, now);
  const now = await tx.now();
  const person = { ...fact(), name, email, role: standing.role, suspended_at: null };
  const claimed = { claimed_at: instantOf(claimedAt), removed_at: null };
  const identity = { ...fact(), person_id: person.id, issuer, subject, ...claimed };
  await record(tx, 'person.arrived', person, insert(PersonEntity, person), insert(IdentityEntity, identity));
}

const record = (
  tx: Tx,
  action: Action,
  { id, organisation_id }: PersonEntity,
  ...changes: RowChange[]
): Promise<void> =>
  tx.record({
    subject: { type: 'person', id },
    action,
    happenedOn: null,
    sourceId: null,
    seenBy: seenBy(organisation_id),
    changes,
  });

/** As instants are recorded: in UTC with six decimals, so that their texts compare as they do. */
const instantOf = (seconds: number): string =>
  `${new Date(seconds * 1_000).toISOString().slice(0, 19)}.000000Z`;
