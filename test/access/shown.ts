import type { Answered } from '../contract/exchange.js';

/**
 * What is another each time, whatever is in the book: when it was asked, the id of the request, and how often the caller
 * has called before, which is counted to each caller and tells of nobody else's calls.
 */
const OF_ITS_OWN = ['date', 'x-request-id', 'ratelimit'];

/** The instant at which a report looked, which it tells, as JSON and as CSV. */
const LOOKED_AT = [/"knownAt":"([^"]+)"/, /,\d{4}-\d\d-\d\d,(\d{4}-\d\d-\d\dT[\d:.]+Z),/];

/**
 * Everything of an answer that could tell of the book: status, header fields, body. Where a report tells the instant at
 * which it was asked for, that is left out, and so is the entity tag, which follows from it.
 *
 * @param toldWhen whether that instant was not asked for
 */
export function shown(answered: Answered, toldWhen = false): string {
  const { status, headers, text } = answered;
  const lookedAt = toldWhen
    ? LOOKED_AT.map((at) => at.exec(text)?.[1]).find((at) => at !== undefined)
    : undefined;
  const ofItsOwn = lookedAt === undefined ? OF_ITS_OWN : [...OF_ITS_OWN, 'etag'];
  const kept = Object.entries(headers).filter(([name]) => !ofItsOwn.includes(name));
  const told = lookedAt === undefined ? text : text.replaceAll(lookedAt, 'now');
  return `${status} ${JSON.stringify(Object.fromEntries(kept))}\n${told}`;
}

/** What is shown of who asked what, without what is another for each request; nothing for who may not read it. */
export function shownOfAccess(page: unknown): string[] {
  const { items = [] } = page as { items?: readonly object[] };
  const ofEach = /"(id|requestId|recordedAt)":"[^"]+",?/g;
  return items.map((item) => JSON.stringify(item).replaceAll(ofEach, ''));
}
