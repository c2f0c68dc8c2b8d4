import { sql } from '#ledger/statement.js';
import { byAddress } from '../facts/address.query.js';
import { instantSql } from '../facts/instant.query.js';
import type { Listing } from '../listing/page.query.js';

const SELECT = sql`SELECT et.id, et.name, et.label, et.once, et.controlled_by AS "controlledBy", et.marking, et.revision,
    ${instantSql('et.recorded_at')} AS "recordedAt", et.recorded_by AS "recordedBy"
  FROM event_type et`;

/** One event type by name or id (`$1`). */
export const EVENT_TYPE = byAddress(
  'eventType.one',
  'et.name',
  (where) => sql`SELECT row_to_json(item)::text AS json, item.revision FROM (${SELECT} WHERE ${where}) item`,
);

/** The vocabulary, in the order of names. */
export const EVENT_TYPES: Listing = {
  name: 'eventTypes.page',
  select: SELECT,
  key: { column: 'et.name', field: 'name' },
  filters: {},
};
