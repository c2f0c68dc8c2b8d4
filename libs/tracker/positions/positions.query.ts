import type { Day } from '#domain/days/day.js';
import type { Listing } from '../listing/page.query.js';
import { IS_CURRENT, POSITION_SELECT } from './position.query.js';

const DAY = '$1::date';

const FILTERS: Listing['filters'] = {
  party: (party) => `po.party = ${party}`,
  bloc: (bloc) => `po.party IN (
    SELECT ms.member FROM membership ms
    WHERE ms.bloc = ${bloc} AND ms.starts_on <= ${DAY} AND (ms.ends_on IS NULL OR ms.ends_on > ${DAY}))`,
  stance: (stance) => `po.stance = ${stance}`,
  authority: (authority) => `po.authority = ${authority}`,
  about: (what) => `${what} = CASE WHEN po.clause IS NOT NULL THEN 'clause'
    WHEN po.pledge_id IS NOT NULL THEN 'pledge' ELSE 'proposal' END`,
  clause: (key) => `po.clause = ${key}`,
  pledge: (id) => `po.pledge_id = ${id}::uuid`,
  marking: (marking) => `po.marking = ${marking}`,
};

const key = { column: 'po.id', field: 'id' };
const STATED = `po.stated_on <= ${DAY}`;

/** Positions of all proposals: what each party thinks on a day, or all it said up to then and what it took back. */
export const POSITIONS_ON = (day: Day, history: boolean): Listing => ({
  name: history ? 'positions.history' : 'positions.page',
  select: POSITION_SELECT,
  key,
  where: history ? STATED : `${STATED} AND ${IS_CURRENT}`,
  values: [day],
  filters: FILTERS,
});

/** The same for one proposal. */
export const POSITIONS_OF = (proposalId: string, day: Day, history: boolean): Listing => ({
  ...POSITIONS_ON(day, history),
  name: history ? 'positions.historyOfProposal' : 'positions.pageOfProposal',
  where: `${POSITIONS_ON(day, history).where} AND po.proposal_id = $2::uuid`,
  values: [day, proposalId],
});
