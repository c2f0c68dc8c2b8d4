import { NO_BLOCKERS, type Blocker } from '../rules/blocker.js';

/**
 * A fact is taken back once, and stays so: whoever still holds it records it anew. Code `retracted_already`.
 *
 * @param retractedAt the instant at which it was taken back; null for a fact that stands
 */
export function checkNotRetracted(retractedAt: string | null): readonly Blocker[] {
  if (retractedAt === null) return NO_BLOCKERS;
  return [{ code: 'retracted_already', message: `It was taken back at ${retractedAt} already.` }];
}
