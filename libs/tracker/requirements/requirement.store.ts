import { underProposal } from '../facts/under-proposal.store.js';
import { RequirementEntity } from './requirement.entity.js';

/** Requirements, to be retracted. */
export const REQUIREMENTS = underProposal('requirement', RequirementEntity);
