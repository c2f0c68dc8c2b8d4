import type { PageRequest } from '#tracker/listing/page.query.js';
import type { Key } from '../wire/paging.js';

/** A list's query as the tracker wants it: which page, and everything else as filters. */
export function pageRequest<Q extends { limit: number; after?: Key }>({
  limit,
  after,
  ...filters
}: Q): PageRequest {
  return { limit, after: after?.[0] as string | undefined, filters: filters as PageRequest['filters'] };
}
