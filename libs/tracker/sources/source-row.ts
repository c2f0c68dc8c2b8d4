import type { Viewer } from '#ledger/viewer.js';
import type { Audience } from '#ledger/writing/entry-draft.js';
import { inherited, newFact } from '../facts/new-fact.js';
import type { NewSource, SourcePatch } from './new-source.js';
import type { SourceEntity } from './source.entity.js';

/**
 * The row of a new source, for the same eyes as what it comes with unless it is marked for itself.
 * @throws RuleBroken for an audience that its marking does not have
 */
export const sourceRow = (given: NewSource, seenBy: Audience, viewer: Viewer, now: string): SourceEntity => ({
  ...newFact(inherited(seenBy, given, viewer, '/source'), viewer, now),
  title: given.title,
  publisher: given.publisher,
  url: given.url ?? null,
  published_on: given.publishedOn ?? null,
  language: given.language ?? null,
  reliability: given.reliability,
});

/** The columns that hold what a source says of itself, for as much of it as is given. */
export function sourceColumns(given: SourcePatch): Partial<SourceEntity> {
  const { title, publisher, url, publishedOn, language, reliability } = given;
  const columns = { title, publisher, url, published_on: publishedOn, language, reliability };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}
