import { CAPABILITIES, type Capability } from './capability.js';
import { capabilitiesOf, type Role } from './role.js';

/** What somebody is, and to what a key of theirs is limited. */
export interface Standing {
  readonly role: Role;
  /** The capabilities that a key was made for; null where nothing limits it but the role. */
  readonly scopes: readonly Capability[] | null;
}

/** Whether somebody may do what needs a capability: the role must have it, and the key must have been made for it. */
export function may({ role, scopes }: Standing, capability: Capability): boolean {
  return capabilitiesOf(role).includes(capability) && (scopes === null || scopes.includes(capability));
}

/** Whether somebody may not do all that another may. */
export const mayLess = (one: Standing, other: Standing): boolean =>
  CAPABILITIES.some((capability) => may(other, capability) && !may(one, capability));
