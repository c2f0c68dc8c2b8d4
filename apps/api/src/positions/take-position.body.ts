import type { Day } from '#domain/days/day.js';
import { AUTHORITIES, type Authority } from '#domain/vocabulary/authorities.js';
import { CREDIBILITIES } from '#domain/vocabulary/credibilities.js';
import { ALL_STANCES, type Stance } from '#domain/vocabulary/stances.js';
import type { About, NewPosition } from '#tracker/positions/new-position.js';
import { CiteById, CiteInFull } from '../sources/cited.js';
import type { GivenSource } from '../sources/given-source.js';
import { DayField } from '../wire/day-field.js';
import { Id } from '../wire/id.js';
import { Audience, Marking } from '../wire/marking.js';
import { Nested } from '../wire/nested.js';
import { OneOf } from '../wire/one-of.js';
import { PartyCode } from '../wire/party-code.js';
import { Text } from '../wire/text.js';

const maybe = { optional: true, nullable: true } as const;

/** What a position is about: one of the two. */
export class PositionAbout implements About {
  @Text({ max: 60, optional: true, says: 'The key of a clause.' })
  clause?: string;

  @Id({ optional: true, says: 'The id of a pledge.' })
  pledge?: string;
}

/** `POST /proposals/:ref/positions` */
export class TakePosition implements NewPosition {
  @PartyCode()
  party: string;

  @OneOf(ALL_STANCES)
  stance: Stance;

  @DayField({ says: 'The day it was said.' })
  statedOn: Day;

  @Text({ max: 5_000, ...maybe, says: 'What was said, word for word.' })
  quote: string | null = null;

  @Text({ max: 200, ...maybe, says: 'Who said it.' })
  speaker: string | null = null;

  @OneOf(AUTHORITIES, { ...maybe, says: 'In whose name it was said.' })
  authority: Authority | null = null;

  @Nested(() => PositionAbout, {
    ...maybe,
    says: 'A clause or a pledge; the proposal as a whole unless said.',
  })
  about: PositionAbout | null = null;

  @OneOf(CREDIBILITIES, { ...maybe, says: '1 to 6 on the Admiralty scale.' })
  credibility: number | null = null;

  @CiteById()
  sourceId?: string | null;

  @CiteInFull()
  source?: GivenSource | null;

  @Marking({ optional: true, says: "The proposal's unless said." })
  marking?: string;

  @Audience()
  audience?: string[];
}
