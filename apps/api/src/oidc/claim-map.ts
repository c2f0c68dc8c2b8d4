import type { ClaimMap } from '#domain/access/claimed-standing.js';
import { ROLES, type Role } from '#domain/access/role.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads OIDC_ROLE_CLAIM, OIDC_ROLES, OIDC_ORGANISATION_CLAIM and OIDC_ORGANISATIONS. */
export function readClaimMap(environment: Environment, complaints: string[]): ClaimMap {
  const map = (name: string, says: string, isGood: (value: string) => boolean): Map<string, string> => {
    const entries = entriesOf(environment[name] ?? '');
    if (!entries || entries.length === 0 || !entries.every(([, value]) => isGood(value)))
      complaints.push(`${name} must be a JSON object such as ${says}.`);
    return new Map(entries ?? []);
  };
  const roles = map('OIDC_ROLES', '{"pledge-desk":"analyst"}', (value) =>
    (ROLES as readonly string[]).includes(value),
  );
  const organisations = map('OIDC_ORGANISATIONS', '{"mfa":"Ministry of Foreign Affairs"}', (value) =>
    /\S/.test(value),
  );
  return {
    roleClaim: environment.OIDC_ROLE_CLAIM || 'roles',
    roles: roles as Map<string, Role>,
    organisationClaim: environment.OIDC_ORGANISATION_CLAIM || 'organisation',
    organisations,
  };
}

/** The members of a JSON object of texts; undefined for any other text. */
function entriesOf(text: string): [string, string][] | undefined {
  try {
    const object: unknown = JSON.parse(text);
    if (typeof object !== 'object' || object === null || Array.isArray(object)) return undefined;
    const entries = Object.entries(object) as [string, unknown][];
    return entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')
      ? entries
      : undefined;
  } catch {
    return undefined;
  }
}
