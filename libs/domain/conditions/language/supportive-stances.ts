import { STANCES, stanceAtLeast } from '../../vocabulary/stances.js';

/**
 * Stances that mean the same whether "at least" is said or not: who champions a thing supports it too. To read
 * "RU rejects" as "rejects or better" would turn it into its opposite.
 */
export const SUPPORTIVE_STANCES = STANCES.filter((stance) => stanceAtLeast(stance, 'supports_conditionally'));
