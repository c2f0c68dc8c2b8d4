import { sql, statement } from '#ledger/statement.js';
import { instantSql } from '../facts/instant.query.js';
import type { Listing } from '../listing/page.query.js';

const SELECT = sql`SELECT so.id, so.title, so.publisher, so.url, so.published_on AS "publishedOn", so.language,
    so.reliability, so.marking, so.revision, ${instantSql('so.recorded_at')} AS "recordedAt",
    so.recorded_by AS "recordedBy"
  FROM source so`;

/** One source by id (`$1`). */
export const SOURCE = statement(
  'source.one',
  sql`SELECT row_to_json(item)::text AS json, item.revision FROM (${SELECT} WHERE so.id = $1::uuid) item`,
);

/** Every source of the book, oldest record first. */
export const SOURCES: Listing = {
  name: 'sources.page',
  select: SELECT,
  key: { column: 'so.id', field: 'id' },
  filters: {
    publisher: (publisher) => `so.publisher = ${publisher}`,
    language: (language) => `so.language = ${language}`,
    reliability: (reliability) => `so.reliability = ${reliability}`,
  },
};
