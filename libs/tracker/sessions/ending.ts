import { update, type RowChange } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { SessionEntity } from './session.entity.js';
import { openSessions } from './session.store.js';

/** Ends somebody's sessions that go on, but for one, as changes of the entry that says why. */
export async function endingSessions(
  tx: Tx,
  person: string,
  except: string | null = null,
): Promise<RowChange[]> {
  return ending(tx, await openSessions(tx, person, except));
}

/** Ends sessions. */
export async function ending(tx: Tx, sessions: readonly SessionEntity[]): Promise<RowChange[]> {
  const ended_at = await tx.now();
  return sessions.map((one) => update(SessionEntity, one, { ended_at }));
}
