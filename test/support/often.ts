/** What tests call with is counted as everything is, and is never too often. */
export const OFTEN = { RATE_LIMIT_PER_MINUTE: '999999999', WRONG_KEYS_PER_MINUTE: '999999999' };

/** A test that has the API in its own process keeps that busy itself. */
export const BUSY = { MAX_EVENT_LOOP_DELAY: '0', MAX_HEAP_MB: '0' };
