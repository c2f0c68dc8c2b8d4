import type { Day } from '#domain/days/day.js';
import type { NewMembership } from '#tracker/parties/new-membership.js';
import { CiteById, CiteInFull } from '../sources/cited.js';
import type { GivenSource } from '../sources/given-source.js';
import { DayField } from '../wire/day-field.js';
import { Audience, Marking } from '../wire/marking.js';
import { PartyCode } from '../wire/party-code.js';

/** `POST /parties/:code/memberships` */
export class BeginMembership implements NewMembership {
  @PartyCode()
  member: string;

  @DayField({ says: 'The first day of it.' })
  from: Day;

  @DayField({ optional: true, nullable: true, says: 'The first day after it, where its end is known.' })
  to?: Day | null;

  @CiteById()
  sourceId?: string | null;

  @CiteInFull()
  source?: GivenSource | null;

  @Marking({ optional: true, says: "The bloc's unless said." })
  marking?: string;

  @Audience()
  audience?: string[];
}
