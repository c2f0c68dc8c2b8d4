import { v7 } from 'uuid';
import { today } from '../../load/today.mjs';

/*
 * The rows that a write puts in place, from the request and from what was read, and nothing checked. The entry is made of
 * plain JSON with a constant in the place of its hash: canonical JSON and SHA-256 are the price of a ledger, and ours.
 */

export const PRINCIPAL = 'bench';
export const NO_HASH = '0'.repeat(64);

const STAGE_AFTER = { circulate: 'consultation', recall: 'draft' };

const fact = ({ proposal, head }) => ({
  ...{ id: v7(), revision: 1, marking: proposal.marking, organisation_id: proposal.organisation_id },
  ...{ audience: proposal.audience, recorded_at: head.now, recorded_by: PRINCIPAL },
});

export function pledge(c) {
  const { body, proposal } = c;
  return {
    ...fact(c),
    ...{ proposal_id: proposal.id, version: proposal.version, party: body.party, polarity: body.polarity },
    ...{ kind: body.kind, domain: body.domain, pledged_on: body.pledgedOn, wording: body.wording },
    ...{
      quantity_min: body.quantity.min,
      quantity_max: body.quantity.max,
      quantity_unit: body.quantity.unit,
    },
    ...{ money_amount: null, currency: null, sanctions: body.sanctions, clause: body.clause },
    ...{ caveats: body.caveats, legal_form: body.legalForm, activated_by: null, unconditional: true },
    ...{ ended_by: null, expires_on: null, commitment: body.commitment, latest_step: body.commitment },
    ...{ latest_step_on: body.pledgedOn, credibility: body.credibility, source_id: null },
  };
}

export const move = (c) => ({
  ...fact(c),
  ...{ proposal_id: c.proposal.id, number: c.number, move: c.body.move, from_stage: c.proposal.stage },
  ...{ to_stage: STAGE_AFTER[c.body.move], happened_on: c.body.happenedOn, reason: c.body.reason ?? null },
  ...{ source_id: null, presenter: null, occasion: null, final: null, superseded_by: null },
  ...{ version: c.proposal.version, overridden: [], override_reason: null },
});

export const moved = ({ proposal, body }) => ({
  ...proposal,
  stage: STAGE_AFTER[body.move],
  revision: proposal.revision + 1,
});

export function entry({ change, proposal, head }) {
  const [type] = Object.keys(change);
  const [{ id, marking, organisation_id, audience }] = change[type];
  return {
    ...{ id: v7(), chain: proposal.id, position: head.position + 1, prev: head.hash ?? NO_HASH },
    ...{ subject_type: type, subject_id: id, action: `${type}.logged`, happened_on: today() },
    ...{ recorded_at: head.now, recorded_by: PRINCIPAL, source_id: null, change },
    ...{ marking, organisation_id, audience },
  };
}
