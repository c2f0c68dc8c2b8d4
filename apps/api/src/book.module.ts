import { Module } from '@nestjs/common';
import { TrackerModule } from '#tracker/tracker.module.js';
import { AccessRecordsController } from './access-records/access-records.controller.js';
import { LeverageController } from './analysis/leverage.controller.js';
import { AcknowledgementsController } from './acknowledgements/acknowledgements.controller.js';
import { ApprovalsController } from './approvals/approvals.controller.js';
import { DeadlocksController } from './analysis/deadlocks.controller.js';
import { ClaimsController } from './claims/claims.controller.js';
import { ConditionsController } from './conditions/conditions.controller.js';
import { EventTypesController } from './events/event-types.controller.js';
import { EventsController } from './events/events.controller.js';
import { GapController } from './gap/gap.controller.js';
import { IdentitiesController } from './identities/identities.controller.js';
import { KeysController } from './keys/keys.controller.js';
import { MeController } from './me/me.controller.js';
import { MySessionsController } from './me/my-sessions.controller.js';
import { EnrolmentsController } from './sessions/enrolments.controller.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SignInLimits } from './sessions/sign-in-limits.js';
import { SigningIn } from './sessions/signing-in.js';
import { ComingBack } from './oidc/coming-back.js';
import { SignInController } from './oidc/sign-in.controller.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { PeopleController } from './people/people.controller.js';
import { MembershipsController } from './parties/memberships.controller.js';
import { PartiesController } from './parties/parties.controller.js';
import { CommitmentStepsController } from './pledges/commitment-steps.controller.js';
import { PledgesController } from './pledges/pledges.controller.js';
import { UnlockController } from './pledges/unlock.controller.js';
import { PositionsController } from './positions/positions.controller.js';
import { MovesController } from './proposals/moves.controller.js';
import { ProposalsController } from './proposals/proposals.controller.js';
import { RequirementsController } from './requirements/requirements.controller.js';
import { ScenariosController } from './scenarios/scenarios.controller.js';
import { SourcesController } from './sources/sources.controller.js';
import { StatusController } from './status/status.controller.js';
import { SupportController } from './support/support.controller.js';
import { VersionsController } from './versions/versions.controller.js';

/** The nouns of the book over HTTP: one controller each. */
@Module({
  imports: [TrackerModule],
  providers: [SignInLimits, SigningIn, ComingBack],
  controllers: [
    OrganisationsController,
    PeopleController,
    IdentitiesController,
    KeysController,
    MeController,
    MySessionsController,
    SessionsController,
    EnrolmentsController,
    SignInController,
    AccessRecordsController,
    PartiesController,
    MembershipsController,
    SourcesController,
    EventTypesController,
    EventsController,
    ProposalsController,
    MovesController,
    VersionsController,
    ConditionsController,
    PledgesController,
    CommitmentStepsController,
    UnlockController,
    LeverageController,
    PositionsController,
    ClaimsController,
    RequirementsController,
    ScenariosController,
    SupportController,
    GapController,
    AcknowledgementsController,
    ApprovalsController,
    DeadlocksController,
    StatusController,
  ],
})
export class BookModule {}
