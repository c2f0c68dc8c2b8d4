import { sql, statement } from '#ledger/statement.js';
import { instantSql } from '../facts/instant.query.js';
import { retractedSql } from '../facts/retracted.query.js';
import type { Listing } from '../listing/page.query.js';
import { citedId } from '../facts/seen-id.query.js';

const SELECT = sql`SELECT ev.id, ev.type, ev.occurrence, ev.happened_on AS "happenedOn", ev.through, ev.party, ev.note,
    ev.credibility, ${citedId('ev')} AS "sourceId",
    ${retractedSql('ev')} AS retracted,
    ev.marking, ev.revision, ${instantSql('ev.recorded_at')} AS "recordedAt", ev.recorded_by AS "recordedBy"
  FROM event ev`;

/** One event by id (`$1`). */
export const EVENT = statement(
  'event.one',
  sql`SELECT row_to_json(item)::text AS json, item.revision FROM (${SELECT} WHERE ev.id = $1::uuid) item`,
);

/** The day an event speaks of: when it happened, or the last on which it had not. */
const ITS_DAY = 'coalesce(ev.happened_on, ev.through)';

/** Every event and denial of the book, oldest record first. */
export const EVENTS: Listing = {
  name: 'events.page',
  select: SELECT,
  key: { column: 'ev.id', field: 'id' },
  filters: {
    retracted: (retracted) => `(ev.retracted_at IS NOT NULL) = ${retracted}::boolean`,
    type: (type) => `ev.type = ${type}`,
    party: (party) => `ev.party = ${party}`,
    occurrence: (occurrence) => `ev.occurrence = ${occurrence}`,
    from: (day) => `${ITS_DAY} >= ${day}::date`,
    to: (day) => `${ITS_DAY} < ${day}::date`,
  },
};
