import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Entry } from './entry.js';

/** JSON in the one form that RFC 8785 gives it. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('This has no JSON form.');
  return text;
}

/** The SHA-256, in hex, of an entry's canonical JSON. */
export function entryHash(entry: Entry): string {
  return createHash('sha256').update(canonicalJson(entry)).digest('hex');
}
