import type { Day } from '#domain/days/day.js';
import type { NewAcknowledgement } from '#tracker/acknowledgements/new-acknowledgement.js';
import { CiteById, CiteInFull } from '../sources/cited.js';
import type { GivenSource } from '../sources/given-source.js';
import { DayField } from '../wire/day-field.js';
import { Text } from '../wire/text.js';
import { deadlockKey } from './deadlock-key.js';

/** `POST /proposals/:ref/acknowledgements` */
export class GiveAcknowledgement implements NewAcknowledgement {
  @Text({ ...deadlockKey, says: 'The key of the deadlock, as the analysis tells it.' })
  deadlock: string;

  @Text({ max: 2_000, says: 'Why the proposal may go on all the same.' })
  reason: string;

  @DayField({ optional: true, says: 'Today unless said.' })
  acknowledgedOn?: Day;

  @CiteById()
  sourceId?: string | null;

  @CiteInFull()
  source?: GivenSource | null;
}
