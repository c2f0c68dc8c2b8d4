import { CLAUSES, PLEDGING, prose, STAGES, STANCES } from './cast.mjs';
import { fact, pledgeRow, positionRow } from './rows.mjs';
import { day, instants } from './timeline.mjs';

const PLEDGES = 10;
const POSITIONS = 20;
const KEEPER = '00000000-0000-7000-8000-000000000001';

/** The way to each stage: moves, with the stages they lead from and to. */
const WAYS = {
  draft: [],
  consultation: ['circulate'],
  endorsed: ['circulate', 'endorse'],
  presented_to_us: ['circulate', 'endorse', 'present'],
  withdrawn: ['circulate', 'withdraw'],
};
const MOVES = {
  circulate: { to: 'consultation', action: 'proposal.circulated' },
  endorse: { to: 'endorsed', action: 'proposal.endorsed' },
  present: { to: 'presented_to_us', action: 'proposal.presented' },
  withdraw: { to: 'withdrawn', action: 'proposal.withdrawn' },
};

/** The reference of the n-th proposal, from 0. */
export const referenceOf = (n) => `UA-SG-${String(n + 1).padStart(7, '0')}`;

/**
 * All that is recorded of one proposal, act by act: `{ at, chain, subject, action, happenedOn, sourceId, seenBy, change }`,
 * where `change` holds the rows after the act by table, as the ledger keeps them.
 */
export function proposalStory(chance, n, proposals, sources) {
  const stage = chance.weighed(STAGES);
  const way = WAYS[stage];
  const at = instants(chance, n, proposals, 2 + PLEDGES + POSITIONS + way.length);
  const seenBy = {
    marking: chance.share() < 0.8 ? 'TLP:GREEN' : 'TLP:CLEAR',
    organisation_id: KEEPER,
    audience: [],
  };
  const opened = opening(chance, at[0], n, seenBy);
  const acts = [opened.act];
  const add = (time, type, row, action, happenedOn) =>
    acts.push({
      ...{ at: time, chain: opened.proposal.id, subject: { type, id: row.id }, action, happenedOn },
      ...{ sourceId: row.source_id ?? null, seenBy, change: { [type]: [row] } },
    });

  const under = { id: opened.proposal.id, seenBy };
  const condition = { ...fact(chance, at[1], seenBy), proposal_id: under.id };
  const said = { label: 'the day after a ceasefire', text: 'ceasefire_in_force + 1 day' };
  said.expression = { event: 'ceasefire_in_force', plus: 'P1D' };
  add(at[1], 'condition', { ...condition, ...said }, 'condition.added', null);
  const parties = chance.some(PLEDGING, PLEDGES + 4);
  const among = { proposal: under, clauses: CLAUSES, sources };
  const pledging = at.slice(2, 2 + PLEDGES);
  const rest = at.slice(2 + PLEDGES);
  for (const [i, time] of pledging.entries()) {
    const row = pledgeRow(chance, time, { ...among, party: parties[i % 8], conditionId: condition.id });
    add(time, 'pledge', row, row.polarity === 'refusal' ? 'pledge.refused' : 'pledge.logged', row.pledged_on);
  }
  if (way.length > 0) acts.push(...move(chance, rest.shift(), opened, 'circulate', 1));
  for (let i = 0; i < POSITIONS; i++) {
    const party = parties[i % parties.length];
    const stance = way.length > 1 ? chance.of(['supports', 'champions']) : chance.weighed(STANCES);
    const row = positionRow(chance, rest[i], { ...among, party, stance });
    add(rest[i], 'position', row, 'position.taken', row.stated_on);
  }
  const pledges = acts.flatMap(({ change }) => change.pledge ?? []);
  way.slice(1).forEach((name, i) => {
    acts.push(...move(chance, rest[POSITIONS + i], opened, name, i + 2, pledges, sources));
  });
  return acts;
}

function opening(chance, at, n, seenBy) {
  const base = fact(chance, at, seenBy);
  const proposal = {
    ...base,
    reference: referenceOf(n),
    title: `Reassurance for Ukraine, draft ${n + 1}`,
    summary: prose(chance, 3),
    beneficiary: 'UA',
    participants: [
      { party: chance.of(['FR', 'GB', 'DE', 'PL']), role: 'proponent' },
      { party: 'UA', role: 'beneficiary' },
      { party: 'US', role: 'guarantor' },
    ],
    opened_on: day(at),
    stage: 'draft',
    version: 1,
  };
  const clauses = CLAUSES.map((key) => ({ key, heading: key.replaceAll('-', ' '), text: prose(chance, 3) }));
  const version = { ...fact(chance, at, seenBy), proposal_id: base.id, number: 1, opened_on: day(at) };
  const state = { proposal, version: { ...version, frozen_on: null, clauses, pledges: null } };
  const act = {
    ...{ at, chain: base.id, subject: { type: 'proposal', id: base.id }, action: 'proposal.opened' },
    ...{ happenedOn: day(at), sourceId: null, seenBy },
    change: { proposal: [proposal], version: [state.version] },
  };
  return Object.assign(state, { act });
}

/** One move as an act; the proposal (and a version that is presented) go on as it leaves them. */
function move(chance, at, state, name, number, pledges = [], sources = []) {
  const { to, action } = MOVES[name];
  const { marking, organisation_id, audience } = state.proposal;
  const seenBy = { marking, organisation_id, audience };
  const presents = name === 'present';
  const row = {
    ...fact(chance, at, seenBy),
    ...{ proposal_id: state.proposal.id, number, move: name, from_stage: state.proposal.stage, to_stage: to },
    ...{ happened_on: day(at), reason: name === 'withdraw' ? 'Overtaken by a wider plan.' : null },
    source_id: presents ? chance.of(sources) : null,
    ...{ presenter: presents ? 'FR' : null, occasion: presents ? 'A summit' : null, final: null },
    ...{ superseded_by: null, version: 1, overridden: [], override_reason: null },
  };
  state.proposal = { ...state.proposal, stage: to, revision: state.proposal.revision + 1 };
  const change = { move: [row], proposal: [state.proposal] };
  if (presents) {
    const frozen = { frozen_on: day(at), pledges: pledges.map(snapshot) };
    state.version = { ...state.version, ...frozen, revision: state.version.revision + 1 };
    change.version = [state.version];
  }
  const subject = { type: 'proposal', id: state.proposal.id };
  const chain = state.proposal.id;
  return [{ at, chain, subject, action, happenedOn: day(at), sourceId: row.source_id, seenBy, change }];
}

const snapshot = (row) => ({
  ...{ id: row.id, party: row.party, polarity: row.polarity, kind: row.kind, domain: row.domain },
  quantity: row.quantity_unit && { min: row.quantity_min, max: row.quantity_max, unit: row.quantity_unit },
  money: row.currency && { amount: row.money_amount, currency: row.currency },
  ...{
    sanctions: row.sanctions,
    wording: row.wording,
    legalForm: row.legal_form,
    commitment: row.latest_step,
  },
  ...{ activatedBy: row.activated_by, unconditional: row.unconditional, endedBy: null, expiresOn: null },
  ...{ clause: row.clause, caveats: row.caveats },
});
