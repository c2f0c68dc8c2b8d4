import { Module } from '@nestjs/common';
import { LeverageService } from './analysis/leverage.service.js';
import { AccessRecordsService } from './access-records/access-records.service.js';
import { AcknowledgementsService } from './acknowledgements/acknowledgements.service.js';
import { ApprovalsService } from './approvals/approvals.service.js';
import { DeadlocksService } from './analysis/deadlocks.service.js';
import { ClaimsService } from './claims/claims.service.js';
import { ConditionsService } from './conditions/conditions.service.js';
import { EventTypesService } from './events/event-types.service.js';
import { EventsService } from './events/events.service.js';
import { ArrivalsService } from './identities/arrivals.service.js';
import { IdentitiesService } from './identities/identities.service.js';
import { KeysService } from './keys/keys.service.js';
import { OrganisationsService } from './organisations/organisations.service.js';
import { MeService } from './people/me.service.js';
import { PeopleService } from './people/people.service.js';
import { EnrolmentsService } from './passwords/enrolments.service.js';
import { PasswordsService } from './passwords/passwords.service.js';
import { SessionsService } from './sessions/sessions.service.js';
import { GapService } from './gap/gap.service.js';
import { MembershipsService } from './parties/memberships.service.js';
import { PartiesService } from './parties/parties.service.js';
import { CommitmentStepsService } from './pledges/commitment-steps.service.js';
import { PledgesService } from './pledges/pledges.service.js';
import { UnlockService } from './pledges/unlock.service.js';
import { PositionsService } from './positions/positions.service.js';
import { MovesService } from './proposals/moves.service.js';
import { ProposalsService } from './proposals/proposals.service.js';
import { VersionsService } from './proposals/versions.service.js';
import { RequirementsService } from './requirements/requirements.service.js';
import { ScenariosService } from './scenarios/scenarios.service.js';
import { WhatIfService } from './scenarios/what-if.service.js';
import { SourcesService } from './sources/sources.service.js';
import { StatusService } from './status/status.service.js';
import { SupportService } from './support/support.service.js';
import { VerificationService } from './verification/verification.service.js';

const services = [
  OrganisationsService,
  PeopleService,
  KeysService,
  IdentitiesService,
  ArrivalsService,
  MeService,
  SessionsService,
  PasswordsService,
  EnrolmentsService,
  AccessRecordsService,
  PartiesService,
  MembershipsService,
  SourcesService,
  EventTypesService,
  EventsService,
  ProposalsService,
  VersionsService,
  MovesService,
  ConditionsService,
  PledgesService,
  CommitmentStepsService,
  UnlockService,
  LeverageService,
  PositionsService,
  ClaimsService,
  RequirementsService,
  ScenariosService,
  WhatIfService,
  SupportService,
  GapService,
  AcknowledgementsService,
  ApprovalsService,
  DeadlocksService,
  StatusService,
  VerificationService,
];

/** What can be done with the book: one service per noun. The module around it provides the `Ledger`. */
@Module({ providers: services, exports: services })
export class TrackerModule {}
