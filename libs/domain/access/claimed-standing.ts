import type { Blocker } from '../rules/blocker.js';
import { isAbove } from './rank.js';
import type { Role } from './role.js';

/** What the claims of an identity provider mean in the book. */
export interface ClaimMap {
  /** The name of the claim that roles are told from, or a JSON pointer to it: `/realm_access/roles`. */
  readonly roleClaim: string;
  readonly roles: ReadonlyMap<string, Role>;
  readonly organisationClaim: string;
  /** Ids or names of organisations, by what the claim says. */
  readonly organisations: ReadonlyMap<string, string>;
}

/** What somebody is by their claims: a role in an organisation, which is named by its id or its name. */
export interface ClaimedStanding {
  readonly role: Role;
  readonly organisation: string;
}

/**
 * What claims make of somebody: of all roles that theirs map to the highest, in the one organisation that theirs map to.
 * Claims that map to nothing count for nothing. Blockers: `no_role_mapped`, `no_organisation_mapped`,
 * `organisations_mapped` where they map to several.
 */
export function claimedStanding(claims: object, map: ClaimMap): ClaimedStanding | readonly Blocker[] {
  const roles = mapped(claims, map.roleClaim, map.roles);
  const organisations = mapped(claims, map.organisationClaim, map.organisations);
  const [organisation] = organisations;
  if (roles.length > 0 && organisation !== undefined && organisations.length === 1)
    return { role: roles.reduce((one, other) => (isAbove(other, one) ? other : one)), organisation };

  const blockers: Blocker[] = [];
  if (roles.length === 0) {
    const message = `Nothing in the claim ${map.roleClaim} makes you anything here.`;
    blockers.push({ code: 'no_role_mapped', message });
  }
  if (organisation === undefined) {
    const message = `Nothing in the claim ${map.organisationClaim} puts you into an organisation here.`;
    blockers.push({ code: 'no_organisation_mapped', message });
  } else if (organisations.length > 1) {
    const message = `The claim ${map.organisationClaim} puts you into more than one organisation here.`;
    blockers.push({ code: 'organisations_mapped', message });
  }
  return blockers;
}

/** What the texts of a claim map to, each once. */
function mapped<T>(claims: object, name: string, map: ReadonlyMap<string, T>): T[] {
  const value = claimAt(claims, name);
  const texts = (Array.isArray(value) ? value : [value]) as unknown[];
  const found = texts.flatMap((text) => (typeof text === 'string' && map.has(text) ? [map.get(text)!] : []));
  return [...new Set(found)];
}

/** A claim by its name or, where that begins with a slash, by JSON pointer (RFC 6901); undefined where there is none. */
function claimAt(claims: object, name: string): unknown {
  const steps = name.startsWith('/')
    ? name
        .slice(1)
        .split('/')
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    : [name];
  return steps.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string, unknown>)[step]
        : undefined,
    claims,
  );
}
