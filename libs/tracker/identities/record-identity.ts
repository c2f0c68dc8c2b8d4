import type { Answer } from '#ledger/act.js';
import type { Action } from '#ledger/entries/entry.js';
import type { RowChange } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { boundsOf, seenBy } from '../access/administrator.js';
import type { IdentityEntity } from './identity.entity.js';
import { IDENTITY } from './identity.query.js';

/** An identity as it is read. */
export interface IdentityRead {
  json: string;
  revision: number;
}

/** Records what was done with an identity, and shows it. */
export async function recordIdentity(
  tx: Tx,
  status: number,
  action: Action,
  { id, organisation_id }: IdentityEntity,
  ...changes: RowChange[]
): Promise<Answer> {
  await tx.record({
    subject: { type: 'identity', id },
    action,
    happenedOn: null,
    sourceId: null,
    seenBy: seenBy(organisation_id),
    changes,
  });
  const read = (await tx.row<IdentityRead>(IDENTITY, [boundsOf(tx.act.viewer), id]))!;
  return { status, body: read.json, location: `/api/v1/identities/${id}`, revision: read.revision };
}
