import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Entry } from './entry.js';

/** JSON in the one form that RFC 8785 gives it. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('This has no JSON form.');
  return text;
}

/** The SHA-256, in hex, of an entry's canonical JSON. */
export const entryHash = (entry: Entry): string => hashOfText(canonicalJson(entry));

/** The same where the canonical JSON is at hand. */
export const hashOfText = (canonical: string): string => hash('sha256', canonical, 'hex');
