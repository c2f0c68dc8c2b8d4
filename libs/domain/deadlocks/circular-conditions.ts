import type { Dossier } from '../stages/dossier.js';
import type { Circle } from './deadlock.js';

export type CircularCondition = Dossier['circularConditions'][number] & { readonly key: string };

/**
 * The deadlocks in which something of a proposal is caught, as the rules on moves look at them: those that somebody has
 * acknowledged, by their keys, no longer stand against its endorsement. A deadlock that changes has another key, and is
 * to be acknowledged anew.
 */
export function circularConditions(
  deadlocks: readonly Circle[],
  proposal: string,
  acknowledged: ReadonlySet<string>,
): CircularCondition[] {
  return deadlocks
    .filter(({ members }) => members.some((member) => member.proposal === proposal))
    .map(({ key, paths }) => ({ key, path: paths[0]!.text, acknowledged: acknowledged.has(key) }));
}
