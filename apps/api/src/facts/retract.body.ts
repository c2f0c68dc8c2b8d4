import type { Retraction } from '#tracker/facts/retract.js';
import { Text } from '../wire/text.js';

/** Why a fact is taken back. */
export class RetractFact implements Retraction {
  @Text({ max: 2_000 })
  reason: string;
}
