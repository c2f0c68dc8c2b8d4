/** Makes an empty database of this name (letters, digits and _) on the server, in place of one that may be there; its URL. */
export async function makeDatabase(serverUrl, name) {
  await dropDatabase(serverUrl, name);
  await run(serverUrl, `CREATE DATABASE "${name}"`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Drops the database, whoever may be connected to it. */
export async function dropDatabase(serverUrl, name) {
  await run(serverUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
}

/** The driver is loaded only now: this file may be read before anything is installed. */
async function run(url, statement) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
