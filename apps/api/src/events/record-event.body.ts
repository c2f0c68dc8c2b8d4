import type { Day } from '#domain/days/day.js';
import { CREDIBILITIES } from '#domain/vocabulary/credibilities.js';
import { OCCURRENCES, type Occurrence } from '#domain/vocabulary/occurrences.js';
import type { NewEvent } from '#tracker/events/new-event.js';
import { CiteById, CiteInFull } from '../sources/cited.js';
import type { GivenSource } from '../sources/given-source.js';
import { DayField } from '../wire/day-field.js';
import { EventTypeName } from '../wire/event-type-name.js';
import { Audience, Marking } from '../wire/marking.js';
import { OneOf } from '../wire/one-of.js';
import { PartyCode } from '../wire/party-code.js';
import { Text } from '../wire/text.js';

const maybe = { optional: true, nullable: true } as const;

/** `POST /events` */
export class RecordEvent implements NewEvent {
  @EventTypeName()
  type: string;

  @OneOf(OCCURRENCES, { optional: true, says: '`denied`: it had not happened up to a day.' })
  occurrence: Occurrence = 'occurred';

  @DayField({ ...maybe, says: 'The day it happened; not for a denial.' })
  happenedOn: Day | null = null;

  @DayField({ ...maybe, says: 'For a denial: the last day on which it had not happened.' })
  through: Day | null = null;

  @PartyCode({ ...maybe, says: 'The party it concerns.' })
  party: string | null = null;

  @Text({ max: 2_000, ...maybe })
  note: string | null = null;

  @OneOf(CREDIBILITIES, { ...maybe, says: '1 to 6 on the Admiralty scale.' })
  credibility: number | null = null;

  @CiteById()
  sourceId?: string | null;

  @CiteInFull()
  source?: GivenSource | null;

  @Marking({ optional: true, says: 'TLP:CLEAR unless said.' })
  marking?: string;

  @Audience()
  audience?: string[];
}
