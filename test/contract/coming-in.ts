import type { Endpoint } from './openapi.js';

/** By which somebody comes in who nobody knows yet: open, although they are the API's. */
export const OPEN = ['enrolments.set', 'sessions.begin', 'signIn.begin', 'signIn.end'];

/**
 * Whether something is shown in it to be let in. That is kept under no idempotency key, and the answer depends on who was
 * let in before.
 */
export const isComingIn = ({ operation: { operationId } }: Endpoint): boolean =>
  [...OPEN, 'mySessions.change'].includes(operationId);
