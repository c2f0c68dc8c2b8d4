import { existsSync, realpathSync } from 'node:fs';
import { clusterIn, clusterNameOf, ownerUrl, passwordOf } from './postgres-cluster.mjs';
import { readPidFile } from './postgres-left-behind.mjs';
import { knownPlace } from './postgres-place.mjs';
import { processes } from './process-table.mjs';

/** The owner's URL of the embedded server that runs on the data in `dataDir`, be it another process that started it; undefined when none does. */
export function runningPostgres(dataDir) {
  if (!existsSync(dataDir)) return undefined;
  const place = knownPlace(realpathSync(dataDir));
  const cluster = clusterIn(place);
  const found = readPidFile(cluster);
  if (!found?.ready) return undefined;
  const lives = processes().some(
    ({ pid, command }) => pid === found.pid && command.includes(clusterNameOf(cluster)),
  );
  return lives ? ownerUrl(passwordOf(place), found.port) : undefined;
}
