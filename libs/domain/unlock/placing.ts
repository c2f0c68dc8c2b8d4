import { LAST_DAY, type DayNumber } from '../conditions/days/day-number.js';
import type { Want } from './want.js';
import type { Wants } from './wants.js';
import type { Placing } from './worlds.js';

/** Whether an event is wanted not to happen. */
export function isDenied(want: Want): boolean {
  return want.act === 'becomes_so' && 'event' in want.leaf && want.wanted === 'false';
}

/** Everything becomes so on one day and stays so: what is wanted not to happen never does. */
export function allOn(day: DayNumber, wants: Wants): Placing {
  return (number) => (isDenied(wants.at(number)) ? LAST_DAY : day);
}
