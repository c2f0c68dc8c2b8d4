import { hash, randomBytes } from 'node:crypto';
import { KEY_BYTES, keyHint, keyText } from '#domain/access/key-text.js';

/** A new key: its text, to be shown once, and what is kept of it. */
export interface MadeKey {
  readonly text: string;
  readonly hash: string;
  readonly hint: string;
}

/** The SHA-256 of a key, as PostgreSQL writes bytes. The key is 160 random bits: nothing slower is needed. */
export const keyHash = (text: string): string => `\\x${hash('sha256', text, 'hex')}`;

/** Makes a key that nobody has seen. */
export function makeKey(): MadeKey {
  const text = keyText(randomBytes(KEY_BYTES));
  return { text, hash: keyHash(text), hint: keyHint(text) };
}
