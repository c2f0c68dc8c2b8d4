/** Set on what was read of a query string that cannot be decoded: why not. */
export const BROKEN = Symbol('broken query');

export interface Query extends Record<string, string | string[]> {
  [BROKEN]?: string;
}

/**
 * Reads a query string; a repeated parameter becomes a list. Never throws, because Fastify calls it while
 * it looks for the route, where nothing catches.
 */
export function readQuery(text: string): Query {
  const query = Object.create(null) as Query;
  if (text === '') return query;
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const middle = pair.indexOf('=');
    const name = decoded(middle < 0 ? pair : pair.slice(0, middle));
    const value = decoded(middle < 0 ? '' : pair.slice(middle + 1));
    if (name === undefined || value === undefined) {
      query[BROKEN] = 'The query has a percent sign, a byte or a character that cannot be decoded.';
      return query;
    }
    const before = query[name];
    if (before === undefined) query[name] = value;
    else if (typeof before === 'string') query[name] = [before, value];
    else before.push(value);
  }
  return query;
}

/** The text, or undefined for what is no percent-encoded UTF-8 or contains U+0000. */
function decoded(text: string): string | undefined {
  if (/^[\w.~:,/@*()!$';-]*$/.test(text)) return text;
  if (!/^[!-~]*$/.test(text)) return undefined;
  try {
    const result = decodeURIComponent(text.replaceAll('+', ' '));
    return result.includes('\0') ? undefined : result;
  } catch {
    return undefined;
  }
}
