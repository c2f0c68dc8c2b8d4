import { CAPABILITIES, type Capability } from './capability.js';

/** What somebody is in an organisation; each role may do all that the one before it may. */
export const ROLES = ['viewer', 'reporter', 'analyst', 'approver', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What a role may do. The two lists have one order: the first role has the first capability, the second two, and so on. */
export function capabilitiesOf(role: Role): readonly Capability[] {
  return CAPABILITIES.slice(0, ROLES.indexOf(role) + 1);
}

/** The roles that may do something. */
export function rolesWith(capability: Capability): readonly Role[] {
  return ROLES.filter((role) => capabilitiesOf(role).includes(capability));
}
