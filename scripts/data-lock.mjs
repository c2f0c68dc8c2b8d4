import { join } from 'node:path';
import { CannotStart } from './cannot-start.mjs';
import { takeLock, untilFree } from './lock.mjs';

/** The file in a data folder that names the process which runs on it. */
export const LOCK = 'in-use.json';

/** How long to wait, in milliseconds, for a holder that may be on its way out, and for one that says it is. */
const PATIENCE = { running: 2000, stopping: 60_000 };

/** Throws a sentence when another live process runs on the data folder and is there to stay. */
export const untilDataFree = (dataDir) => untilFree(join(dataDir, LOCK), onHeld(dataDir));

/** Makes this process the only one that runs on the data folder, or throws as `untilDataFree` does. */
export const takeDataLock = (dataDir) => takeLock(join(dataDir, LOCK), onHeld(dataDir));

const onHeld = (dataDir) => (holder, waited) => {
  if (waited < PATIENCE[holder.stopping ? 'stopping' : 'running']) return;
  throw new CannotStart(
    `Pledgebook already runs on the data folder ${dataDir} (process ${holder.pid}). ` +
      'Stop that one first, or give this one a folder of its own: DATA_DIR=/another/folder PORT=3001 npm start',
  );
};
