import type { Day } from '#domain/days/day.js';
import type { MakeMove } from '#tracker/proposals/make-move.js';
import { CiteById, CiteInFull } from '../sources/cited.js';
import type { GivenSource } from '../sources/given-source.js';
import { DayField } from '../wire/day-field.js';
import { Flag } from '../wire/flag.js';
import { PartyCode } from '../wire/party-code.js';
import { Ref } from '../wire/ref.js';
import { Text } from '../wire/text.js';

/** `POST /proposals/:ref/moves` */
export class MoveBody implements MakeMove {
  @Text({ max: 40, says: 'One of the moves that the proposal shows.' })
  move: string;

  @DayField()
  happenedOn: Day;

  @Text({ max: 10_000, optional: true, nullable: true })
  reason?: string | null;

  @CiteById()
  sourceId?: string | null;

  @CiteInFull()
  source?: GivenSource | null;

  @PartyCode({ optional: true, nullable: true, says: 'To present: the party that presents.' })
  presenter?: string | null;

  @Text({ max: 500, optional: true, nullable: true, says: 'To present: the occasion.' })
  occasion?: string | null;

  @Flag({ optional: true, nullable: true, says: 'To reject: whether that is final.' })
  final?: boolean | null;

  @Ref({ optional: true, nullable: true, says: 'To supersede: the proposal that replaces this one.' })
  supersededBy?: string | null;
}
