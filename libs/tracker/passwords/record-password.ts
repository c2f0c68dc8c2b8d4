import type { Action } from '#ledger/entries/entry.js';
import type { Tx } from '#ledger/writing/tx.js';
import { seenBy } from '../access/administrator.js';
import { keysMadeAfter, keysMadeIn } from '../keys/key.store.js';
import { revoking } from '../keys/revoking.js';
import { ending } from '../sessions/ending.js';
import { openSessions } from '../sessions/session.store.js';

/**
 * Records that somebody's password was set, with which all their sessions end but the one they do it in, and with those the
 * keys that were made in them; where it was set anew by an enrolment, also all that were ever made after a sign-in with a password:
 * somebody else may have known the old one. The entry holds nothing of it. With `withKeysElsewhere` around the write.
 */
export async function recordPassword(
  tx: Tx,
  action: Action,
  { person, organisation }: { readonly person: string; readonly organisation: string },
  except: string | null,
): Promise<void> {
  const open = await openSessions(tx, person, except);
  const made = await keysMadeIn(
    tx,
    open.map(({ id }) => id),
  );
  const before = except === null ? await keysMadeAfter(tx, person, 'password') : [];
  const keys = await revoking(tx, [...made, ...before], organisation);
  await tx.record({
    subject: { type: 'person', id: person },
    action,
    happenedOn: null,
    sourceId: null,
    seenBy: seenBy(organisation),
    changes: [...(await ending(tx, open)), ...keys],
  });
}
