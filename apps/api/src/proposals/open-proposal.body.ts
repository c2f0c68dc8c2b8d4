import type { Day } from '#domain/days/day.js';
import { PARTICIPANT_ROLES, type ParticipantRole } from '#domain/vocabulary/roles.js';
import type { GivenClause, NewProposal } from '#tracker/proposals/new-proposal.js';
import type { Participant } from '#tracker/proposals/participant.js';
import { DayField } from '../wire/day-field.js';
import { Listed } from '../wire/listed.js';
import { Audience, Marking } from '../wire/marking.js';
import { OneOf } from '../wire/one-of.js';
import { PartyCode } from '../wire/party-code.js';
import { Reference } from '../wire/ref.js';
import { Text } from '../wire/text.js';

export class GivenParticipant implements Participant {
  @PartyCode()
  party: string;

  @OneOf(PARTICIPANT_ROLES)
  role: ParticipantRole;
}

export class ClauseBody implements GivenClause {
  @Text({ max: 60, pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, form: 'lower-case words joined by hyphens' })
  key: string;

  @Text({ max: 200 })
  heading: string;

  @Text({ max: 20_000 })
  text: string;
}

/** `POST /proposals` */
export class OpenProposal implements NewProposal {
  @Reference({ says: 'The reference people will know it by; it never changes.' })
  reference: string;

  @Text({ max: 300 })
  title: string;

  @Text({ max: 10_000 })
  summary: string;

  @PartyCode({
    optional: true,
    nullable: true,
    says: 'Whose security it is about; a draft need not know yet.',
  })
  beneficiary?: string | null;

  @Listed(() => GivenParticipant, { max: 300, optional: true })
  participants: GivenParticipant[] = [];

  @Listed(() => ClauseBody, { max: 300, optional: true })
  clauses: ClauseBody[] = [];

  @DayField({ optional: true, says: 'The day it came up; today unless said.' })
  openedOn?: Day;

  @Marking({ optional: true, says: 'Who may see it; TLP:GREEN unless said.' })
  marking?: string;

  @Audience()
  audience?: string[];
}
