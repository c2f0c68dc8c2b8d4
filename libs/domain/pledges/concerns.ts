import type { Domain } from '../vocabulary/domains.js';
import { KINDS_WITHOUT_DOMAIN, type PledgeKind } from '../vocabulary/kinds.js';

/** What is spoken of: a kind in a domain, null where it was not said. */
export interface Matter {
  readonly kind: PledgeKind | null;
  readonly domain: Domain | null;
}

/**
 * Whether a pledge is of the kind and in the domain that are asked about, whatever is not asked. Null where it may be:
 * its kind works in domains, and it does not say in which.
 */
export function concerns(pledge: Matter & { readonly kind: PledgeKind }, asked: Matter): boolean | null {
  if (asked.kind !== null && asked.kind !== pledge.kind) return false;
  if (asked.domain === null || asked.domain === pledge.domain) return true;
  return pledge.domain === null && !KINDS_WITHOUT_DOMAIN.includes(pledge.kind) ? null : false;
}
