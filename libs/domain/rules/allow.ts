import type { Blocker } from './blocker.js';
import { RuleBroken } from './rule-broken.js';

/** Goes on when nothing is in the way, and throws RuleBroken with every reason otherwise. */
export function allow(blockers: readonly Blocker[]): void {
  if (blockers.length > 0) throw new RuleBroken(blockers);
}
