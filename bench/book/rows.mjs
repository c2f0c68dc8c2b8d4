import { AUTHORITIES, COMMITMENTS, KINDS, LEGAL_FORMS, MONEY_KINDS, prose, UNITS } from './cast.mjs';
import { day, instant } from './timeline.mjs';

const WITHOUT_DOMAIN = [...MONEY_KINDS, 'sanctions', 'political_assurance'];
const RECORDED_BY = 'bench';

/** The columns every fact begins with. */
export const fact = (chance, at, seenBy) => ({
  id: chance.id(at),
  revision: 1,
  ...seenBy,
  recorded_at: instant(at),
  recorded_by: RECORDED_BY,
});

/** A pledge, or one time in ten a refusal, as a row of its table. */
export function pledgeRow(chance, at, { proposal, party, conditionId, clauses, sources }) {
  const refusal = chance.share() < 0.1;
  const kind = chance.weighed(KINDS);
  const commitment = refusal ? null : chance.weighed(COMMITMENTS);
  const conditioned = !refusal && chance.share() < 0.6;
  return {
    ...fact(chance, at, proposal.seenBy),
    proposal_id: proposal.id,
    version: 1,
    party,
    polarity: refusal ? 'refusal' : 'offer',
    kind,
    domain: WITHOUT_DOMAIN.includes(kind) ? null : chance.of(['land', 'land', 'sea', 'air', 'cyber']),
    pledged_on: day(at),
    ...(refusal ? NO_MEASURE : measure(chance, kind)),
    sanctions: kind === 'sanctions' ? { target: 'RU', sector: 'oil_and_gas', measure: 'import_ban' } : null,
    wording: prose(chance, 2),
    clause: chance.share() < 0.7 ? chance.of(clauses) : null,
    caveats: chance.share() < 0.3 ? ['needs a mandate of parliament'] : [],
    legal_form: chance.weighed(LEGAL_FORMS),
    activated_by: conditioned ? conditionId : null,
    unconditional: !refusal && !conditioned,
    ended_by: null,
    expires_on: null,
    commitment,
    latest_step: commitment,
    latest_step_on: commitment && day(at),
    credibility: 1 + chance.below(4),
    source_id: chance.of(sources),
  };
}

const NO_MEASURE = {
  quantity_min: null,
  quantity_max: null,
  quantity_unit: null,
  money_amount: null,
  currency: null,
};

function measure(chance, kind) {
  if (MONEY_KINDS.includes(kind)) {
    const amount = `${(1 + chance.below(2_000)) * 500_000}.00`;
    return { ...NO_MEASURE, money_amount: amount, currency: chance.of(['EUR', 'EUR', 'USD', 'GBP', 'NOK']) };
  }
  if (!UNITS[kind]) return NO_MEASURE;
  const min = 10 * (1 + chance.below(100));
  return { ...NO_MEASURE, quantity_min: min, quantity_max: min * 2, quantity_unit: UNITS[kind] };
}

/** What a party said, as a row of its table: of the whole proposal, or now and then of a clause. */
export function positionRow(chance, at, { proposal, party, stance, clauses, sources }) {
  return {
    ...fact(chance, at, proposal.seenBy),
    proposal_id: proposal.id,
    version: 1,
    party,
    stance,
    stated_on: day(at),
    quote: chance.share() < 0.6 ? prose(chance, 1) : null,
    speaker: null,
    authority: chance.weighed(AUTHORITIES),
    clause: chance.share() < 0.15 ? chance.of(clauses) : null,
    pledge_id: null,
    credibility: 1 + chance.below(4),
    source_id: chance.of(sources),
    retracted_at: null,
    retraction_reason: null,
  };
}
