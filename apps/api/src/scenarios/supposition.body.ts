import type { Day } from '#domain/days/day.js';
import { MOVE_NAMES, type MoveName } from '#domain/stages/moves.js';
import { OCCURRENCES, type Occurrence } from '#domain/vocabulary/occurrences.js';
import { ALL_STANCES, type Stance } from '#domain/vocabulary/stances.js';
import type {
  GivenEvent,
  GivenMove,
  GivenPosition,
  GivenSupposition,
} from '#tracker/scenarios/given-supposition.js';
import { PositionAbout } from '../positions/take-position.body.js';
import { DayField } from '../wire/day-field.js';
import { EventTypeName } from '../wire/event-type-name.js';
import { Flag } from '../wire/flag.js';
import { Nested } from '../wire/nested.js';
import { OneOf } from '../wire/one-of.js';
import { PartyCode } from '../wire/party-code.js';
import { Ref } from '../wire/ref.js';
import { SupposedPledge } from './supposed-pledge.body.js';

const some = { optional: true } as const;
const maybe = { optional: true, nullable: true } as const;

/** An event, or the denial of one. */
export class SupposedEvent implements GivenEvent {
  @EventTypeName()
  type: string;

  @OneOf(OCCURRENCES, { ...some, says: '`denied`: it had not happened up to a day.' })
  occurrence: Occurrence = 'occurred';

  @DayField({ ...maybe, says: 'The day it happens, which may be one to come; not for a denial.' })
  happenedOn: Day | null = null;

  @DayField({ ...maybe, says: 'For a denial: the last day on which it had not happened.' })
  through: Day | null = null;

  @PartyCode({ ...maybe, says: 'The party it concerns.' })
  party: string | null = null;
}

/** What a party would say. */
export class SupposedPosition implements GivenPosition {
  @PartyCode()
  party: string;

  @Ref()
  proposal: string;

  @OneOf(ALL_STANCES)
  stance: Stance;

  @DayField()
  statedOn: Day;

  @Nested(() => PositionAbout, {
    ...maybe,
    says: 'A clause or a pledge; the proposal as a whole unless said.',
  })
  about: PositionAbout | null = null;
}

/** A step from stage to stage, without what only the record of a real one needs. */
export class SupposedMove implements GivenMove {
  @Ref()
  proposal: string;

  @OneOf(MOVE_NAMES)
  move: MoveName;

  @DayField()
  happenedOn: Day;

  @Flag({ ...maybe, says: 'To reject: whether that is final.' })
  final: boolean | null = null;
}

/** One thing that is supposed: exactly one of these. */
export class Supposition implements GivenSupposition {
  @Nested(() => SupposedEvent, some)
  event?: SupposedEvent;

  @Nested(() => SupposedPosition, some)
  position?: SupposedPosition;

  @Nested(() => SupposedMove, some)
  move?: SupposedMove;

  @Nested(() => SupposedPledge, some)
  pledge?: SupposedPledge;
}
