import type { Blocker } from '../rules/blocker.js';

/** A session is ended once. Code `session_ended`. @param endedAt the instant; null while nobody did */
export function checkEnd(endedAt: string | null): Blocker[] {
  if (endedAt === null) return [];
  return [{ code: 'session_ended', message: `The session was ended at ${endedAt}.` }];
}
