import type { ProposalPatch } from '#tracker/proposals/new-proposal.js';
import { PartyCode } from '../wire/party-code.js';
import { Listed } from '../wire/listed.js';
import { Text } from '../wire/text.js';
import { ClauseBody, GivenParticipant } from './open-proposal.body.js';

/** `PATCH /proposals/:ref`; a list that is given replaces the one there was. */
export class PatchProposal implements ProposalPatch {
  @Text({ max: 300, optional: true })
  title?: string;

  @Text({ max: 10_000, optional: true })
  summary?: string;

  @PartyCode({ optional: true, nullable: true })
  beneficiary?: string | null;

  @Listed(() => GivenParticipant, { max: 300, optional: true })
  participants?: GivenParticipant[];

  @Listed(() => ClauseBody, { max: 300, optional: true })
  clauses?: ClauseBody[];
}
