import { CAPABILITIES, type Capability } from './capability.js';

/** What may stand before a capability in a scope, so that it is not taken for a scope of another service. */
const PREFIX = 'pledgebook:';

/**
 * The capabilities that the `scope` of a token names (RFC 9068, 2.2.3): `read` or `pledgebook:read`. A token without a
 * scope is limited by the role alone (null); one whose scope names none of them opens nothing.
 */
export function claimedScopes(scope: unknown): Capability[] | null {
  if (scope === undefined) return null;
  const named = typeof scope === 'string' ? scope.split(' ') : [];
  return CAPABILITIES.filter((one) => named.includes(one) || named.includes(PREFIX + one));
}
