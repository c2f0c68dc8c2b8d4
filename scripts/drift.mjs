import { runCli } from './cli.mjs';
import { dropDatabase, makeDatabase } from './databases.mjs';

/**
 * Whether the entities describe the schema that the migrations make, on a database of its own: `cli drift` answers with
 * its exit code, and what it printed is shown when it says no.
 */
export async function driftIsNone(serverUrl) {
  const name = `pledgebook_drift_${process.pid}`;
  const url = await makeDatabase(serverUrl, name);
  try {
    for (const command of ['prepare', 'drift']) {
      const { code, words } = await runCli([command], url);
      if (code === 0) continue;
      console.error(words.trim());
      return false;
    }
    return true;
  } finally {
    await dropDatabase(serverUrl, name);
  }
}
