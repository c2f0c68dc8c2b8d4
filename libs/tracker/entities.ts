import { AcknowledgementEntity } from './acknowledgements/acknowledgement.entity.js';
import { ApprovalRequestEntity } from './approvals/approval-request.entity.js';
import { ClaimEntity } from './claims/claim.entity.js';
import { ConditionEntity } from './conditions/condition.entity.js';
import { EventEntity } from './events/event.entity.js';
import { EventTypeEntity } from './events/event-type.entity.js';
import { IdentityEntity } from './identities/identity.entity.js';
import { ApiKeyEntity } from './keys/api-key.entity.js';
import { KeyUseEntity } from './keys/key-use.entity.js';
import { OrganisationEntity } from './organisations/organisation.entity.js';
import { PasswordEntity } from './passwords/password.entity.js';
import { MembershipEntity } from './parties/membership.entity.js';
import { PartyEntity } from './parties/party.entity.js';
import { PersonEntity } from './people/person.entity.js';
import { CommitmentStepEntity } from './pledges/commitment-step.entity.js';
import { PledgeEntity } from './pledges/pledge.entity.js';
import { PositionEntity } from './positions/position.entity.js';
import { MoveEntity } from './proposals/move.entity.js';
import { ProposalEntity } from './proposals/proposal.entity.js';
import { VersionEntity } from './proposals/version.entity.js';
import { RequirementEntity } from './requirements/requirement.entity.js';
import { ScenarioEntity } from './scenarios/scenario.entity.js';
import { SourceEntity } from './sources/source.entity.js';
import { SessionEntity } from './sessions/session.entity.js';
import { SessionUseEntity } from './sessions/session-use.entity.js';
import { PledgeSignalEntity } from './timelines/pledge-signal.entity.js';
import { PledgeSpanEntity } from './timelines/pledge-span.entity.js';
import { PledgeTimelineEntity } from './timelines/pledge-timeline.entity.js';

/** Every table of facts, in an order in which rows may be inserted: what is pointed at comes first. */
export const factEntities = [
  OrganisationEntity,
  PersonEntity,
  ApiKeyEntity,
  SessionEntity,
  IdentityEntity,
  PartyEntity,
  SourceEntity,
  MembershipEntity,
  EventTypeEntity,
  EventEntity,
  ProposalEntity,
  VersionEntity,
  MoveEntity,
  ConditionEntity,
  PledgeEntity,
  CommitmentStepEntity,
  PositionEntity,
  ClaimEntity,
  RequirementEntity,
  // No fact, and no rule reads it; it is recorded, verified and rebuilt as facts are.
  ScenarioEntity,
  AcknowledgementEntity,
  ApprovalRequestEntity,
];

/** Tables of what follows from the facts; no entry holds their rows. */
export const derivedEntities = [PledgeTimelineEntity, PledgeSpanEntity, PledgeSignalEntity];

/** What nobody recorded: when keys and sessions were last used, and what people sign in with. */
const keptBeside = [KeyUseEntity, SessionUseEntity, PasswordEntity];

export const bookEntities = [...factEntities, ...derivedEntities, ...keptBeside];
