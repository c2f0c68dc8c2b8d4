import { id } from './id.js';
import { After, Limit, type Key } from './paging.js';

/** The query of a list that has no filters. */
export class PageQuery {
  @Limit()
  limit = 50;

  @After(id)
  after?: Key;
}
