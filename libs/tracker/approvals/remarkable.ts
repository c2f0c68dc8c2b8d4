import type { Fact } from '#ledger/entries/fact.entity.js';
import type { Table } from '#ledger/writing/row-change.js';
import { ClaimEntity } from '../claims/claim.entity.js';
import { ConditionEntity } from '../conditions/condition.entity.js';
import { EventEntity } from '../events/event.entity.js';
import { EventTypeEntity } from '../events/event-type.entity.js';
import { MembershipEntity } from '../parties/membership.entity.js';
import { PartyEntity } from '../parties/party.entity.js';
import { CommitmentStepEntity } from '../pledges/commitment-step.entity.js';
import { PledgeEntity } from '../pledges/pledge.entity.js';
import { PositionEntity } from '../positions/position.entity.js';
import { MoveEntity } from '../proposals/move.entity.js';
import { ProposalEntity } from '../proposals/proposal.entity.js';
import { VersionEntity } from '../proposals/version.entity.js';
import { RequirementEntity } from '../requirements/requirement.entity.js';
import { ScenarioEntity } from '../scenarios/scenario.entity.js';
import { SourceEntity } from '../sources/source.entity.js';

/**
 * What has a marking of its own that can be lowered, as its table is called. What is part of something else goes with
 * that; an acknowledgement speaks of all that is caught in a deadlock, and stays as close as the closest of it.
 */
export const REMARKABLE = [
  ...(['proposal', 'pledge', 'position', 'condition', 'claim', 'requirement', 'event', 'source'] as const),
  ...(['scenario', 'party', 'membership', 'event_type'] as const),
];
export type Remarkable = (typeof REMARKABLE)[number];

/** A table whose rows are part of a fact, with the column that names it. */
export interface Part {
  readonly table: Table<Fact>;
  readonly name: string;
  readonly column: string;
}

/** How each is kept: in which chain, and what is part of it. */
interface Kept {
  readonly table: Table<Fact>;
  /** The column that names its chain, for what stands in that of a proposal. */
  readonly chain?: 'id' | 'proposal_id';
  readonly parts?: readonly Part[];
}

const underProposal = (table: Table<Fact>): Kept => ({ table, chain: 'proposal_id' });

export const KEPT: Readonly<Record<Remarkable, Kept>> = {
  proposal: {
    table: ProposalEntity,
    chain: 'id',
    parts: [
      { table: VersionEntity, name: 'version', column: 'proposal_id' },
      { table: MoveEntity, name: 'move', column: 'proposal_id' },
    ],
  },
  pledge: {
    ...underProposal(PledgeEntity),
    parts: [{ table: CommitmentStepEntity, name: 'commitment_step', column: 'pledge_id' }],
  },
  position: underProposal(PositionEntity),
  condition: underProposal(ConditionEntity),
  claim: underProposal(ClaimEntity),
  requirement: underProposal(RequirementEntity),
  event: { table: EventEntity },
  source: { table: SourceEntity },
  scenario: { table: ScenarioEntity },
  party: { table: PartyEntity },
  membership: { table: MembershipEntity },
  event_type: { table: EventTypeEntity },
};
