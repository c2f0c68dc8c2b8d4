import type { Quantity } from '#domain/pledges/quantity.js';
import type { SanctionTerms } from '#domain/pledges/sanction-terms.js';
import { SANCTION_MEASURES, type SanctionMeasure } from '#domain/vocabulary/sanction-measures.js';
import { UNITS, type Unit } from '#domain/vocabulary/units.js';
import { Flag } from '../wire/flag.js';
import { OneOf } from '../wire/one-of.js';
import { PartyCode } from '../wire/party-code.js';
import { Text } from '../wire/text.js';
import { Whole } from '../wire/whole.js';

const MOST = 1_000_000_000;

/** So many of a unit: from `min` to `max`, both included; no `max` where no most was stated. */
export class QuantityBody implements Quantity {
  @Whole({ min: 0, max: MOST })
  min: number;

  @Whole({ min: 0, max: MOST, optional: true, nullable: true })
  max: number | null = null;

  @OneOf(UNITS)
  unit: Unit;
}

/** Against whom, in which sector, by what. */
export class SanctionsBody implements SanctionTerms {
  @PartyCode()
  target: string;

  @Text({ max: 60, pattern: /^[a-z0-9]+(_[a-z0-9]+)*$/, form: 'lower-case words joined by underscores' })
  sector: string;

  @OneOf(SANCTION_MEASURES)
  measure: SanctionMeasure;

  @Flag({ optional: true, says: 'Whether it comes back by itself on a breach.' })
  snapsBack = false;
}
