import type { Day } from '#domain/days/day.js';
import { COMMITMENT_STEPS, type CommitmentStep } from '#domain/vocabulary/commitments.js';
import type { NewStep } from '#tracker/pledges/commitment-steps.service.js';
import { CiteById, CiteInFull } from '../sources/cited.js';
import type { GivenSource } from '../sources/given-source.js';
import { DayField } from '../wire/day-field.js';
import { OneOf } from '../wire/one-of.js';

/** `POST /pledges/:id/steps` */
export class TakeStep implements NewStep {
  @OneOf(COMMITMENT_STEPS)
  step: CommitmentStep;

  @DayField()
  happenedOn: Day;

  @CiteById()
  sourceId?: string | null;

  @CiteInFull()
  source?: GivenSource | null;
}
