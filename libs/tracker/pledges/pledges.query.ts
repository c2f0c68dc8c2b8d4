import type { Day } from '#domain/days/day.js';
import type { Listing } from '../listing/page.query.js';
import { pledgeSelect } from './pledge.query.js';
import { STATUS } from './pledge-status.query.js';

const DAY = '$1::date';
const SELECT = pledgeSelect(DAY);

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

const key = { column: 'pl.id', field: 'id' };

/** Every pledge of the book, on a day. */
export const PLEDGES = (day: Day): Listing => ({
  name: 'pledges.page',
  select: SELECT,
  key,
  values: [day],
  filters: FILTERS,
});

/** The pledges under one proposal, on a day. */
export const PLEDGES_OF = (proposalId: string, day: Day): Listing => ({
  name: 'pledges.pageOfProposal',
  select: SELECT,
  key,
  where: 'pl.proposal_id = $2::uuid',
  values: [day, proposalId],
  filters: FILTERS,
});
