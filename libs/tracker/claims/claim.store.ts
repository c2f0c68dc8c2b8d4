import { underProposal } from '../facts/under-proposal.store.js';
import { ClaimEntity } from './claim.entity.js';

/** Claims, to be retracted. */
export const CLAIMS = underProposal('claim', ClaimEntity);
