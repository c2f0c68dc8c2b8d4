import type { Tx } from '#ledger/writing/tx.js';
import { seenBy } from '../access/administrator.js';
import type { Accessed } from './accessed.js';

/**
 * Records an access as the one entry of a write, in the name of whoever acts. The entry is for their organisation alone;
 * that somebody read what is RED is for nobody but them and the steward, as the record itself may be.
 *
 * What begins or ends a session calls it inside the transaction that does so, as its entry, with the rows that it changes:
 * without the entry there is then no session. Sign-ins that fail are recorded by `AccessRecordsService.record`.
 *
 * @param tx with the chain of access locked (`lockAccess`)
 */
export function recordAccess(
  tx: Tx,
  { what, ...how }: Accessed,
  changes: Parameters<Tx['record']>[0]['changes'] = [],
): Promise<void> {
  const { organisation, person } = tx.act.viewer;
  const forOrganisation = seenBy(organisation);
  const forReader = { ...forOrganisation, marking: 'TLP:RED', audience: person ? [person] : [] };
  return tx.record({
    subject: subjectOf(how, organisation),
    action: `access.${what}`,
    happenedOn: null,
    sourceId: null,
    seenBy: what === 'read_red' ? forReader : forOrganisation,
    changes,
    noted: { access: [how as Record<string, unknown>] },
  });
}

function subjectOf({ key, session, person }: Partial<Accessed>, organisation: string) {
  if (key !== undefined) return { type: 'api_key', id: key };
  if (session !== undefined) return { type: 'session', id: session };
  return person === undefined ? { type: 'organisation', id: organisation } : { type: 'person', id: person };
}
