import type { Day } from '#domain/days/day.js';
import { sql, statement } from '#ledger/statement.js';
import type { Listing, PageRequest } from '../listing/page.query.js';
import { pledgeSelect } from './pledge.query.js';
import { STATUS } from './pledge-status.query.js';

const DAY = '$1::date';
const SELECT = pledgeSelect(DAY);
const UNDER = 'pl.proposal_id = $2::uuid';

const FILTERS: Listing['filters'] = {
  party: (party) => `pl.party = ${party}`,
  bloc: (bloc) => `pl.party IN (
    SELECT ms.member FROM membership ms
    WHERE ms.bloc = ${bloc} AND ms.starts_on <= ${DAY} AND (ms.ends_on IS NULL OR ms.ends_on > ${DAY}))`,
  kind: (kind) => `pl.kind = ${kind}`,
  domain: (domain) => `pl.domain = ${domain}`,
  polarity: (polarity) => `pl.polarity = ${polarity}`,
  commitment: (step) => `pl.latest_step = ${step}`,
  marking: (marking) => `pl.marking = ${marking}`,
  status: (status) => `${STATUS} = ${status}`,
};

type Asked = Pick<PageRequest, 'filters'>;

/** One status is walked in the index of what is told, where a pledge has the same id. */
const keyOf = ({ filters }: Asked): Listing['key'] =>
  filters?.status === undefined
    ? { column: 'pl.id', twin: 'told.pledge_id', field: 'id' }
    : { column: 'told.pledge_id', twin: 'pl.id', field: 'id' };

/** Every pledge of the book, on a day. */
export const PLEDGES = (day: Day, asked: Asked = {}): Listing => ({
  name: 'pledges.page',
  select: SELECT,
  key: keyOf(asked),
  values: [day],
  filters: FILTERS,
});

/** The pledges under one proposal, on a day. */
export const PLEDGES_OF = (proposalId: string, day: Day, asked: Asked = {}): Listing => ({
  name: 'pledges.pageOfProposal',
  select: SELECT,
  key: keyOf(asked),
  where: UNDER,
  values: [day, proposalId],
  filters: FILTERS,
});

const FROM = 'FROM pledge pl JOIN proposal p ON p.id = pl.proposal_id';
const { status: _, ...UNTOLD } = FILTERS;

/** Which pledges those lists hold, whatever is told of them. */
export const PLEDGE_KEYS = (day: Day, proposalId?: string): Listing => ({
  name: proposalId === undefined ? 'pledges.keys' : 'pledges.keysOfProposal',
  select: `SELECT pl.id ${FROM}`,
  key: { column: 'pl.id', field: 'id' },
  where: `pl.pledged_on <= ${DAY}${proposalId === undefined ? '' : ` AND ${UNDER}`}`,
  values: proposalId === undefined ? [day] : [day, proposalId],
  filters: UNTOLD,
});

/** The items of some pledges (`$2`), in the order of their ids. */
export const PLEDGES_AT = statement(
  'pledges.at',
  sql`SELECT row_to_json(item)::text AS json FROM (${SELECT} WHERE pl.id = ANY($2::uuid[]) ORDER BY pl.id) item`,
);
