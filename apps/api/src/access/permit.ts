import type { Capability } from '#domain/access/capability.js';
import { may } from '#domain/access/may.js';
import { capabilitiesOf } from '#domain/access/role.js';
import { Problem } from '../http/problem.js';
import type { Caller } from './caller.js';

/** Lets a caller do what needs a capability. @throws Problem 403, with the capability and whether role or key lacks it */
export function permit(caller: Caller, capability: Capability): void {
  if (may(caller, capability)) return;
  const ofRole = capabilitiesOf(caller.role).includes(capability);
  throw new Problem('forbidden', {
    code: ofRole ? 'key_not_made_for_it' : 'role_too_low',
    detail: ofRole
      ? `This needs a key that was made to ${capability}.`
      : `This needs a role that may ${capability}; yours is ${caller.role}.`,
  });
}
