import type { PledgeFact } from '#domain/conditions/book/facts.js';
import type { Condition } from '#domain/conditions/condition.js';
import type { Day } from '#domain/days/day.js';
import { checkTerms } from '#domain/pledges/check-terms.js';
import type { Blocker } from '#domain/rules/blocker.js';
import { checkNewPledge, checkPledgeChange } from '#domain/scenarios/check-supposed-pledge.js';
import type { Rows } from '../book/rows.js';
import type { GivenPledge } from './given-supposition.js';
import type { Known } from './known.query.js';
import { NO_ID_YET } from './pledge-ids.js';
import { supposedCondition, type ConditionRead } from './supposed-condition.js';
import { ANY_DAY, unknownParty, unknownProposal, unless, type SuppositionRead } from './supposition-read.js';

/** What a pledge has, old or new, of which nothing is said. */
const BLANK = {
  polarity: 'offer',
  domain: null,
  quantity: null,
  money: null,
  sanctions: null,
  unconditional: false,
  activatedBy: null,
  endedBy: null,
  expiresOn: null,
  steps: [],
} as const;

/** A pledge that is new, or by its id another than it is, held to what a logged one is held to. @param on the first day */
export async function supposedPledge(
  from: Rows,
  given: GivenPledge,
  known: Known,
  on: Day,
): Promise<SuppositionRead> {
  const { id, activatedBy, endedBy, ...said } = given;
  const before = id === undefined ? undefined : known.pledges.get(id);
  if (id !== undefined && !before) {
    return {
      blockers: [{ code: 'pledge_unknown', message: `The book has no pledge ${id}.`, pointer: '/id' }],
    };
  }
  const proposal = said.proposal === undefined ? undefined : known.proposals.get(said.proposal);
  const identity = { ...said, ...(proposal && { proposal: proposal.reference }) };
  const blockers: Blocker[] = [
    ...(said.proposal === undefined ? [] : unknownProposal(said.proposal, known)),
    ...unknownParty(said.party, known, '/party'),
    ...unknownParty(said.sanctions?.target, known, '/sanctions/target'),
    ...(before ? checkPledgeChange(identity, before) : checkNewPledge(given)),
  ];
  const own = before?.proposal ?? proposal?.reference;
  if (blockers.length > 0 || own === undefined) return { blockers };

  const [start, end] = await Promise.all([
    supposedCondition(from, activatedBy, own, known, '/activatedBy'),
    supposedCondition(from, endedBy, own, known, '/endedBy'),
  ]);
  const pledge = {
    ...(before ?? { ...BLANK, id: NO_ID_YET, pledgedOn: on }),
    ...identity,
    ...trees(start, end),
    proposal: own,
  } as PledgeFact;
  const wrong = [start, end].flatMap((read) => ('blockers' in read ? read.blockers : []));
  return unless([...wrong, ...checkTerms(termsOf(pledge), ANY_DAY)], () => ({ pledge }));
}

function trees(
  start: ConditionRead,
  end: ConditionRead,
): Partial<Pick<PledgeFact, 'activatedBy' | 'endedBy'>> {
  const given = (read: ConditionRead): read is { tree: Condition | null } => 'tree' in read;
  return { ...(given(start) && { activatedBy: start.tree }), ...(given(end) && { endedBy: end.tree }) };
}

/** The terms as the rules on a single pledge look at them: a condition is there or is not. */
function termsOf(pledge: PledgeFact): Parameters<typeof checkTerms>[0] {
  const named = (tree: Condition | null) => (tree ? 'given' : null);
  return {
    ...pledge,
    sanctions: pledge.sanctions as Parameters<typeof checkTerms>[0]['sanctions'],
    activatedBy: named(pledge.activatedBy),
    endedBy: named(pledge.endedBy),
    bringsAbout: pledge.bringsAbout ?? null,
    commitment: null,
    legalForm: 'unspecified',
  };
}
