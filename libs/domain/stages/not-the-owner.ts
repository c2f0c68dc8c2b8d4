import type { Blocker } from '../rules/blocker.js';

/** Only the organisation that owns a proposal moves it, whoever else sees it. Code `not_the_owner`. */
export const notTheOwner = (reference: string): Blocker => ({
  code: 'not_the_owner',
  message: `Only the organisation that owns ${reference} moves it.`,
});
