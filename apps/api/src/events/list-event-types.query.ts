import { eventTypeName } from '../wire/event-type-name.js';
import { After, Limit, type Key } from '../wire/paging.js';

/** `GET /event-types`, in the order of names. */
export class ListEventTypes {
  @Limit()
  limit = 50;

  @After(eventTypeName)
  after?: Key;
}
