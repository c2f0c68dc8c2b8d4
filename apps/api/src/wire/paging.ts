import { readJson } from '../http/read-json.js';
import { field } from './field.js';
import type { Findings } from './findings.js';
import type { Kind } from './kind.js';
import { Whole } from './whole.js';

/**
 * The key of the last item of a page, as the list is ordered: a list's next page begins after it.
 * On the wire it is a cursor, which clients hand back unread.
 */
export type Key = readonly (string | number)[];

/** How many items a page has. A list's query declares `@Limit() limit = 50;` */
export const Limit = (): PropertyDecorator =>
  Whole({ min: 1, max: 500, optional: true, says: 'How many items the page has; 50 unless said.' });

/** Where a page begins. A list ordered by day and id declares `@After(day, id) after?: Key;` */
export const After = (...parts: readonly Kind[]): PropertyDecorator =>
  field(cursor(parts), { optional: true, says: 'Where the page begins: `next` of the page before.' });

/** The key as a cursor: base64url of its JSON. */
export const cursorOf = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url');

function cursor(parts: readonly Kind[]): Kind {
  const refuse = (findings: Findings) =>
    findings.add('bad_cursor', 'This is no cursor that this list gave out.');
  return {
    schema: { type: 'string', maxLength: 1000 },
    read(given, findings) {
      const key = typeof given === 'string' ? decoded(given) : undefined;
      if (key?.length !== parts.length) return refuse(findings);
      const before = findings.list.length;
      const read = parts.map((part, i) => part.read(key[i], findings));
      if (findings.list.length === before) return read;
      findings.list.length = before;
      return refuse(findings);
    },
  };
}

function decoded(text: string): unknown[] | undefined {
  if (!/^[\w-]{1,1000}$/.test(text)) return undefined;
  try {
    const key: unknown = readJson(Buffer.from(text, 'base64url'));
    return Array.isArray(key) ? key : undefined;
  } catch {
    return undefined;
  }
}
