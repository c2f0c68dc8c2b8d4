import type { Blocker } from '../rules/blocker.js';

/** An identity is removed once. Code `identity_removed`. @param removedAt the instant; null while nobody did */
export function checkRemoval(removedAt: string | null): Blocker[] {
  if (removedAt === null) return [];
  return [{ code: 'identity_removed', message: `The identity was removed at ${removedAt} already.` }];
}
