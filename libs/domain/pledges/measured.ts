import type { PledgeFact } from '../conditions/book/facts.js';
import type { Bounds } from '../counts/bounds.js';
import type { Unit } from '../vocabulary/units.js';

/** Why a pledge adds nothing to a number: it says no quantity, or it is measured in another unit or in money. */
export type Unmeasured = 'no_quantity' | 'other_unit' | 'in_money';

/** Undefined for a pledge that is measured in the unit. */
export function unmeasuredIn(unit: Unit, { quantity, money }: PledgeFact): Unmeasured | undefined {
  if (quantity) return quantity.unit === unit ? undefined : 'other_unit';
  return money ? 'in_money' : 'no_quantity';
}

/** What those of the pledges that are measured in a unit add up to. */
export function measured(unit: Unit, pledges: readonly PledgeFact[]): Bounds {
  let least = 0;
  let most: number | null = 0;
  for (const { quantity } of pledges) {
    if (quantity?.unit !== unit) continue;
    least += quantity.min;
    most = most === null || quantity.max === null ? null : most + quantity.max;
  }
  return { least, most };
}
