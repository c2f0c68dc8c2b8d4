import pg from 'pg';

/** Tells every pledge of a book that was loaded past the services, as the owner. */
export async function tellTimelines(url) {
  const { wireTypes } = await import('#ledger/connection.js');
  const { tellAll } = await import('#tracker/timelines/tell-all.js');
  const client = new pg.Client({ connectionString: url, types: wireTypes, pipeline: true });
  await client.connect();
  try {
    await client.query(`SET search_path = pledgebook; SET pledgebook.viewer = 'steward'`);
    await tellAll(async ({ text }, values) => (await client.query(text, values)).rows);
  } finally {
    await client.end();
  }
}
