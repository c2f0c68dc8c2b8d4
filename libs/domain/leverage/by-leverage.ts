import { byText } from '../unlock/by-text.js';
import type { Lever } from './lever.js';

/** What brings more pledges into force first; then more people; then what takes part in more sets; then by its text. */
export function byLeverage(a: Lever, b: Lever): number {
  return (
    b.pledges.length - a.pledges.length ||
    peopleOf(b) - peopleOf(a) ||
    b.takesPartIn.sets - a.takesPartIn.sets ||
    b.takesPartIn.pledges - a.takesPartIn.pledges ||
    byText(a.leaf, b.leaf)
  );
}

const peopleOf = ({ brings }: Lever): number => brings.byUnit['personnel']?.least ?? 0;
