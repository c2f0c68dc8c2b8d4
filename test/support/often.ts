/** What tests call with is counted as everything is, and is never too often. */
export const OFTEN = { RATE_LIMIT_PER_MINUTE: '999999999', WRONG_KEYS_PER_MINUTE: '999999999' };
