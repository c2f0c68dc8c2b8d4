import { createHmac, hash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** What a browser shows to be let in, to be told it once, and what is kept of it. */
export interface SessionToken {
  readonly text: string;
  readonly hash: string;
}

/** The SHA-256 of a token, as PostgreSQL writes bytes. It is 256 random bits: nothing slower is needed. */
export const tokenHash = (text: string): string => `\\x${hash('sha256', text, 'hex')}`;

/** Makes a token that nobody has seen. */
export function makeToken(): SessionToken {
  const text = randomBytes(BYTES).toString('base64url');
  return { text, hash: tokenHash(text) };
}

/** Whether a text can be a token at all, so that the book need not be asked of any other. */
export const isTokenText = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

/**
 * What a page of ours knows of its session and no other page can: it follows from the token, which scripts cannot read,
 * and says nothing of it.
 */
export const csrfTokenOf = (token: string): string =>
  createHmac('sha256', token).update('csrf').digest('base64url');
