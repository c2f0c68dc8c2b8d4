import { Injectable } from '@nestjs/common';
import type { Act, Written } from '#ledger/act.js';
import { ClaimsService } from '#tracker/claims/claims.service.js';
import { ConditionsService } from '#tracker/conditions/conditions.service.js';
import { CommitmentStepsService } from '#tracker/pledges/commitment-steps.service.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { PositionsService } from '#tracker/positions/positions.service.js';
import { MovesService } from '#tracker/proposals/moves.service.js';
import { RequirementsService } from '#tracker/requirements/requirements.service.js';
import { ACT_KINDS, type ActKind, type Body, type RecordedAct } from './record.js';
import type { RecordKeys } from './record-keys.js';

const PLEDGE: Body = {
  domain: null,
  quantity: null,
  money: null,
  sanctions: null,
  clause: null,
  caveats: [],
  legalForm: 'unspecified',
  unconditional: false,
  expiresOn: null,
  bringsAbout: null,
  commitment: null,
  credibility: null,
};

/** What a body leaves out, as the services want it said. */
const LEFT_OUT: Partial<Record<ActKind, Body>> = {
  pledge: PLEDGE,
  position: { quote: null, speaker: null, authority: null, credibility: null },
  claim: { kind: null, domain: null, madeBy: null, credibility: null },
  requirement: { domain: null, quantity: null, note: null },
};

/** Records the acts of one proposal, each by the service of its noun. */
@Injectable()
export class ProposalActs {
  constructor(
    private readonly conditions: ConditionsService,
    private readonly pledges: PledgesService,
    private readonly steps: CommitmentStepsService,
    private readonly positions: PositionsService,
    private readonly claims: ClaimsService,
    private readonly requirements: RequirementsService,
    private readonly moves: MovesService,
  ) {}

  /** Which act it is, and its body with ids in the place of keys. */
  read(act: RecordedAct, keys: RecordKeys): { kind: ActKind; body: Body } {
    const kind = ACT_KINDS.find((one) => act[one]);
    if (!kind) throw new Error(`No act is called ${Object.keys(act).join(', ')}.`);
    const body: Record<string, unknown> = { ...LEFT_OUT[kind], ...keys.cited(act[kind]!) };
    if (kind === 'condition') delete body.sourceId;
    if (kind === 'step') body.pledge = keys.idOf('pledge', body.pledge);
    if (kind === 'pledge') {
      body.activatedBy = keys.maybe('condition', body.activatedBy);
      body.endedBy = keys.maybe('condition', body.endedBy);
      if (body.sanctions) body.sanctions = { snapsBack: false, ...body.sanctions };
    }
    if (kind === 'position') body.about = about(body.about as Body | undefined, keys);
    return { kind, body };
  }

  write(act: Act, ref: string, kind: ActKind, body: never): Promise<Written> {
    switch (kind) {
      case 'condition':
        return this.conditions.add(act, ref, body);
      case 'pledge':
        return this.pledges.log(act, ref, body);
      case 'step':
        return this.steps.take(act, (body as { pledge: string }).pledge, body);
      case 'position':
        return this.positions.take(act, ref, body);
      case 'claim':
        return this.claims.make(act, ref, body);
      case 'requirement':
        return this.requirements.state(act, ref, body);
      case 'move':
        return this.moves.make(act, ref, body);
    }
  }
}

const about = (given: Body | undefined, keys: RecordKeys): Body | null => {
  if (!given) return null;
  return given.pledge === undefined ? given : { pledge: keys.idOf('pledge', given.pledge) };
};
