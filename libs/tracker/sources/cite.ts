import { checkNotFuture } from '#domain/days/check-not-future.js';
import type { Day } from '#domain/days/day.js';
import type { Blocker } from '#domain/rules/blocker.js';
import type { Viewer } from '#ledger/viewer.js';
import type { Audience } from '#ledger/writing/entry-draft.js';
import { insert, type RowChange } from '#ledger/writing/row-change.js';
import type { Citation } from './new-source.js';
import { sourceRow } from './source-row.js';
import { SourceEntity } from './source.entity.js';

/** Nobody cites by id and in full at once, nor what is published later than today. */
export function checkCitation({ sourceId, source }: Citation, today: Day): Blocker[] {
  if (!source) return [];
  const blockers: Blocker[] = source.publishedOn
    ? [...checkNotFuture(source.publishedOn, today, '/source/publishedOn')]
    : [];
  if (!sourceId) return blockers;
  const message = 'Cite a source by its id or give it in full, not both.';
  return [...blockers, { code: 'cited_twice', message, pointer: '/source' }];
}

/** The id to cite, and the row to insert when the source came with the fact. */
export function cite(
  { sourceId, source }: Citation,
  seenBy: Audience,
  viewer: Viewer,
  now: string,
): { sourceId: string | null; rows: RowChange[] } {
  if (!source) return { sourceId: sourceId ?? null, rows: [] };
  const row = sourceRow(source, seenBy, viewer, now);
  return { sourceId: row.id, rows: [insert(SourceEntity, row)] };
}
