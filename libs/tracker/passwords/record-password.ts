import type { Action } from '#ledger/entries/entry.js';
import type { Tx } from '#ledger/writing/tx.js';
import { seenBy } from '../access/administrator.js';
import { endingSessions } from '../sessions/ending.js';

/**
 * Records that somebody's password was set, with which all their sessions end but the one they do it in. The entry holds
 * nothing of it.
 */
export async function recordPassword(
  tx: Tx,
  action: Action,
  { person, organisation }: { readonly person: string; readonly organisation: string },
  except: string | null,
): Promise<void> {
  await tx.record({
    subject: { type: 'person', id: person },
    action,
    happenedOn: null,
    sourceId: null,
    seenBy: seenBy(organisation),
    changes: await endingSessions(tx, person, except),
  });
}
