import { NO_BLOCKERS, type Blocker } from '../rules/blocker.js';
import type { Domain } from '../vocabulary/domains.js';
import { KINDS_WITHOUT_DOMAIN, type PledgeKind } from '../vocabulary/kinds.js';

/** Troops serve in a domain; funding, industry, reconstruction, sanctions and assurances work in none. */
export function checkDomain(kind: PledgeKind, domain: Domain | null): readonly Blocker[] {
  const pointer = '/domain';
  if (kind === 'troops' && domain === null) {
    return [
      { code: 'domain_missing', message: 'Troops need a domain: land, sea, air, cyber or space.', pointer },
    ];
  }
  if (domain !== null && KINDS_WITHOUT_DOMAIN.includes(kind)) {
    return [{ code: 'domain_means_nothing', message: `A domain means nothing for ${kind}.`, pointer }];
  }
  return NO_BLOCKERS;
}
