import type { Day } from '#domain/days/day.js';
import { asksNobody } from '#ledger/act.js';
import type { Ledger } from '#ledger/ledger.js';
import type { Asked } from '../access-records/accessed.js';
import { recordAccess } from '../access-records/record-access.js';
import { memberOf } from '../passwords/member-of.js';
import { ending } from './ending.js';
import { findSessionHolder } from './session-holder.query.js';
import { sessionRow } from './session.store.js';

class EndedMeanwhile extends Error {}

/**
 * Signs out of the session that a browser shows, whosesoever it is, in an entry of theirs; nothing where it is not good.
 * @param token what the browser shows @throws DatabaseAway
 */
export async function leave(ledger: Ledger, today: Day, token: string, asked: Asked): Promise<void> {
  const holder = await findSessionHolder(ledger, token);
  if (!holder) return;
  const { session, person, organisation } = holder;
  try {
    await ledger.write({ viewer: memberOf(holder), today, assertAllowed: asksNobody }, async (tx) => {
      tx.lockAccess();
      const row = await sessionRow(tx, organisation, person, session);
      if (row.ended_at !== null) throw new EndedMeanwhile();
      await recordAccess(tx, { what: 'signed_out', ...asked, session }, await ending(tx, [row]));
      return { status: 204, body: '' };
    });
  } catch (error) {
    if (!(error instanceof EndedMeanwhile)) throw error;
  }
}
