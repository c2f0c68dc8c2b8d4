import type { Blocker } from '../rules/blocker.js';
import { UNITS } from '../vocabulary/units.js';
import { checkCountRange } from '../counts/check-count-range.js';
import type { Quantity } from './quantity.js';

/**
 * A quantity is a range of whole things of a known unit.
 *
 * @param pointer JSON pointer to the quantity, such as `/quantity`
 */
export function checkQuantity(quantity: Quantity, pointer: string): Blocker[] {
  const blockers = checkCountRange(quantity, pointer);
  if (UNITS.includes(quantity.unit)) return blockers;
  const message = `A quantity counts ${UNITS.join(', ')}.`;
  return [...blockers, { code: 'unit_unknown', message, pointer: `${pointer}/unit` }];
}
