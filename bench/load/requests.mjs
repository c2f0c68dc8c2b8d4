import { Chance } from '../book/chance.mjs';
import { KINDS, PLEDGING } from '../book/cast.mjs';
import { aMove, aPledge } from './bodies.mjs';

const PREPARED = 400;

/** The filters a page of pledges is asked for with, one set as often as the other. */
export const FILTER_SETS = [
  ['party', 'kind'],
  ['party'],
  ['kind', 'domain'],
  ['party', 'polarity'],
  ['kind', 'commitment'],
  ['bloc', 'kind'],
];

/** What a filter is asked for; every value occurs in the book. */
export const FILTER_VALUES = {
  party: PLEDGING,
  kind: Object.keys(KINDS),
  domain: ['land', 'sea', 'air'],
  polarity: ['offer', 'refusal'],
  commitment: ['announced', 'committed', 'allocated'],
  bloc: ['EU', 'NATO'],
};

export const PAGE = 50;

/**
 * The requests of one connection, as autocannon takes them. `job` says what is asked (`workload`), of which proposals
 * (`references`, and `drafts` and `consultations` for moves), and over how many `connections`.
 */
export function requestsOf(job, connection) {
  const chance = new Chance(job.seed * 1_000 + connection);
  switch (job.workload) {
    case 'proposal':
      return prepared(() => get(`proposals/${chance.of(job.references)}?include=pledges&include=positions`));
    case 'page':
      return prepared(() => get(`pledges?${filters(chance)}&limit=${PAGE}`));
    case 'log':
      return made(() =>
        post(`proposals/${chance.of(job.references)}/pledges`, aPledge(chance.below(1e6)), chance),
      );
    case 'move':
      return made(mover(job, connection, chance));
    default:
      throw new Error(`There is no workload ${job.workload}.`);
  }
}

const get = (path) => ({ method: 'GET', path: `/api/v1/${path}` });

const post = (path, body, chance) => ({
  method: 'POST',
  path: `/api/v1/${path}`,
  headers: { 'content-type': 'application/json', 'idempotency-key': `bench-${chance.id(Date.now())}` },
  body: JSON.stringify(body),
});

/** Requests that are the same bytes each time, made beforehand. */
const prepared = (request) => Array.from({ length: PREPARED }, request);

/** Requests that are made one by one, each unlike the one before. */
const made = (request) => [
  { setupRequest: ({ headers, ...rest }) => withHeaders({ ...rest, ...request() }, headers) },
];

const withHeaders = (request, headers) => ({ ...request, headers: { ...headers, ...request.headers } });

function filters(chance) {
  const names = chance.of(FILTER_SETS);
  return names.map((name) => `${name}=${chance.of(FILTER_VALUES[name])}`).join('&');
}

/** Moves the proposals of this connection forth and back, one after the other: no two connections share one. */
function mover({ drafts, consultations, connections }, connection, chance) {
  const all = [
    ...drafts.map((ref) => ({ ref, stage: 'draft' })),
    ...consultations.map((ref) => ({ ref, stage: 'consultation' })),
  ];
  const own = all.filter((_, i) => i % connections === connection);
  return () => {
    const proposal = chance.of(own);
    const body = aMove(proposal.stage);
    proposal.stage = proposal.stage === 'draft' ? 'consultation' : 'draft';
    return post(`proposals/${proposal.ref}/moves`, body, chance);
  };
}
