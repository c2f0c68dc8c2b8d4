import { dayWords } from '../conditions/language/english.js';
import type { Day } from '../days/day.js';

/**
 * How it stands with a pledge:
 * - `in_force`: it is; `only_time`: it will be on a day, with nothing further;
 * - `unlockable`: there are sets that bring it into force;
 * - `too_late`: there were sets, but their deadlines have passed; or, where it is asked by when, they no longer come in
 *   time;
 * - `out_of_reach`: it waits for what cannot come true, or not together;
 * - `closed`: it is refused, withdrawn, ended or lapsed.
 */
export type Outcome = 'in_force' | 'only_time' | 'unlockable' | 'too_late' | 'out_of_reach' | 'closed';

/** @param because why the pledge has its status, as a sentence */
export function outcomeSentence(outcome: Outcome, because: string, inForceFrom: Day | null): string {
  if (inForceFrom !== null && outcome !== 'in_force')
    return `It comes into force on ${dayWords(inForceFrom)} with nothing further.`;
  return SENTENCES[outcome](because);
}

const SENTENCES: Readonly<Record<Outcome, (because: string) => string>> = {
  in_force: (because) => `It is in force. ${because}`,
  only_time: () => 'It comes into force with nothing further.',
  unlockable: (because) => `${because} Each of the sets would bring it into force.`,
  too_late: (because) => `${because} Whatever happens now comes too late for it.`,
  out_of_reach: (because) => `${because} Nothing that could happen would bring it into force.`,
  closed: (because) => `Nothing brings it into force. ${because}`,
};
