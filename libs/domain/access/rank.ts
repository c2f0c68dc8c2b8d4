import { ROLES, type Role } from './role.js';

/** Whether a role may do more than another. */
export const isAbove = (role: Role, other: Role): boolean => ROLES.indexOf(role) > ROLES.indexOf(other);

/** The one of two roles that may do less: what a key of a person may do follows the person. */
export const lowerRole = (one: Role, other: Role): Role => (isAbove(one, other) ? other : one);
