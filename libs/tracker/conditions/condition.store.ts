import { underProposal } from '../facts/under-proposal.store.js';
import { ConditionEntity } from './condition.entity.js';

/** Conditions, to be changed. */
export const CONDITIONS = underProposal('condition', ConditionEntity);
