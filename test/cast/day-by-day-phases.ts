import { TRUTHS, type Reckoned } from './day-by-day-truths.js';

type Phase = 'waiting' | 'holding' | 'over' | 'back';

/**
 * The phases that are possible where conditions are unknown; more than one such list where something is open, one for
 * each way in which it may turn out.
 */
export type PhaseSets = readonly (readonly Phase[])[];

export interface OnADay {
  readonly start: Reckoned;
  readonly end: Reckoned;
  readonly endBefore: Reckoned;
  readonly breached: boolean;
}

export function nextPhases(sets: PhaseSets, { start, end, endBefore, breached }: OnADay): PhaseSets {
  const found = new Map<string, Phase[]>();
  for (const set of sets) {
    for (const started of ways(start)) {
      for (const ended of ways(end)) {
        for (const endedBefore of ways(endBefore)) {
          const next = new Set(set.flatMap((phase) => after(phase, started, ended, endedBefore)));
          const all = [...next].map((phase) => (breached && phase === 'over' ? 'back' : phase));
          const distinct = [...new Set(all)].sort();
          found.set(distinct.join(), distinct);
        }
      }
    }
  }
  return [...found.values()];
}

export function truthOfPhases(sets: PhaseSets): Reckoned {
  const truths = new Set(
    sets.map((set): Reckoned => {
      const holding = set.filter((phase) => phase === 'holding' || phase === 'back');
      return holding.length === 0 ? 'false' : holding.length === set.length ? 'true' : 'unknown';
    }),
  );
  return truths.size === 1 ? [...truths][0]! : 'open';
}

function after(phase: Phase, start: Reckoned, end: Reckoned, endBefore: Reckoned): Phase[] {
  if (phase === 'holding') return [end === 'true' ? 'over' : 'holding'];
  if (phase === 'back') return [end === 'true' && endBefore !== 'true' ? 'over' : 'back'];
  if (phase === 'over') return ['over'];
  if (end === 'true' || start === 'false') return ['waiting'];
  return start === 'true' ? ['holding'] : ['waiting', 'holding'];
}

const ways = (truth: Reckoned): readonly Reckoned[] => (truth === 'open' ? TRUTHS : [truth]);
