import { hash } from 'node:crypto';
import { invalid, Problem } from './problem.js';

/**
 * A strong entity tag: `"r<revision>.<digest>"` for one record, `"<digest>"` where nothing has a revision.
 * The digest covers the whole text, so the tag changes with every byte of the answer.
 */
export function etagOf(body: string | Buffer, revision?: number): string {
  const digest = hash('sha256', body, 'base64url').slice(0, 22);
  return revision === undefined ? `"${digest}"` : `"r${revision}.${digest}"`;
}

/** Whether `If-None-Match` names this tag, or any (RFC 9110, weak comparison). */
export function matchesNone(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header === etag || header.trim() === '*') return true;
  return tagsIn(header).includes(etag);
}

/**
 * The revision that `If-Match` insists on; undefined for `*`, which accepts any.
 * Weak tags, and tags that this API never gave out, match nothing (RFC 9110, strong comparison).
 *
 * @throws Problem 428 without the header, 400 when it is no list of entity tags, 412 when it matches nothing
 */
export function expectedRevision(header: string | undefined): number | undefined {
  if (header === undefined) throw new Problem('precondition_required');
  const text = header.trim();
  if (text === '*') return undefined;
  if (!/^(W\/)?"[^"]*"(\s*,\s*(W\/)?"[^"]*")*$/.test(text)) {
    throw invalid('header', '/if-match', 'not_an_etag', 'Expected an entity tag in double quotes.');
  }
  const revisions = new Set(tagsIn(text, 'strong').flatMap((tag) => /^"r(\d{1,9})\./.exec(tag)?.[1] ?? []));
  const [revision] = revisions;
  if (revisions.size > 1) {
    throw invalid('header', '/if-match', 'several_revisions', 'Expected the entity tag of one revision.');
  }
  if (revision === undefined) throw new Problem('stale');
  return Number(revision);
}

function tagsIn(header: string, comparison: 'strong' | 'weak' = 'weak'): string[] {
  const tags = [...header.matchAll(/(W\/)?("[^"]*")/g)];
  return tags.filter(([, weak]) => comparison === 'weak' || !weak).map(([, , tag]) => tag!);
}
