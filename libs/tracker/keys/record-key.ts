import type { Answer } from '#ledger/act.js';
import type { Action } from '#ledger/entries/entry.js';
import type { RowChange } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { boundsOf, seenBy } from '../access/administrator.js';
import type { ApiKeyEntity } from './api-key.entity.js';
import { KEY } from './key.query.js';

/** Records what was done with a key. */
export const recordKey = (
  tx: Tx,
  action: Action,
  { id, organisation_id }: ApiKeyEntity,
  ...changes: RowChange[]
): Promise<void> =>
  tx.record({
    subject: { type: 'api_key', id },
    action,
    happenedOn: null,
    sourceId: null,
    seenBy: seenBy(organisation_id),
    changes,
  });

/** The answer that shows a new key; a repeat of the request is shown everything but the key. */
export async function showOnce(tx: Tx, id: string, text: string): Promise<Answer> {
  const read = (await tx.row<{ json: string; revision: number }>(KEY, [boundsOf(tx.act.viewer), id]))!;
  const showing = (key: string | null) => `{"key":${JSON.stringify(key)},${read.json.slice(1)}`;
  return {
    status: 201,
    body: showing(text),
    kept: showing(null),
    location: `/api/v1/keys/${id}`,
    revision: read.revision,
  };
}
