import type { Listing } from '../listing/page.query.js';
import { PROPOSAL_ITEM } from './proposal.query.js';

/** The list of proposals and what it can be asked for. */
export const PROPOSALS: Listing = {
  name: 'proposals.page',
  select: PROPOSAL_ITEM,
  key: { column: 'p.id', field: 'id' },
  filters: {
    stage: (stage) => `p.stage = ${stage}`,
    beneficiary: (party) => `p.beneficiary = ${party}`,
    marking: (marking) => `p.marking = ${marking}`,
    party: (party) => `p.participants @> jsonb_build_array(jsonb_build_object('party', ${party}::text))`,
  },
};
