import { KEEPER, steward, type Viewer } from '#ledger/viewer.js';

/**
 * With whose eyes an administrator looks after people and keys: those of the organisation that keeps the book look after
 * every organisation's, all others after their own. Only for what needs `administer`.
 */
export function administering<T extends { readonly viewer: Viewer }>(asked: T): T {
  const { kind, organisation, principal } = asked.viewer;
  return kind === 'member' && organisation === KEEPER ? { ...asked, viewer: steward(principal) } : asked;
}

/** The organisation that a viewer's administration ends at; null where it ends nowhere. */
export const boundsOf = ({ kind, organisation }: Viewer): string | null =>
  kind === 'steward' ? null : organisation;

/** The marking of people and keys: for their own organisation alone. */
export const ACCESS_MARKING = 'TLP:AMBER+STRICT';

/** Whoever an organisation, person or key belongs to sees it, and nobody else does. */
export const seenBy = (organisation: string) => ({
  marking: ACCESS_MARKING,
  organisation_id: organisation,
  audience: [] as string[],
});
