import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotStart } from './cannot-start.mjs';
import { LOCK } from './data-lock.mjs';
import { elsewhere } from './postgres-elsewhere.mjs';
import { canEnter } from './postgres-user.mjs';
import { readIfThere, writeWhole } from './stamp.mjs';

/** Inside the data folder, when the server's user cannot enter it: a line that says where the data are instead. */
const POINTER = 'postgres-is-at';

/** The data folder's real path. Makes it when it is not there; nothing in it is open to other users. */
export function dataFolder(dataDir) {
  try {
    if (mkdirSync(dataDir, { recursive: true }) !== undefined) chmodSync(dataDir, 0o755);
    return realpathSync(dataDir);
  } catch (error) {
    throw new CannotStart(`Cannot use the data folder ${dataDir}: ${error.message}. DATA_DIR names another.`);
  }
}

/** The folder that holds `postgres` (the cluster) and `postgres.password`: the data folder, or what it points to. */
export function knownPlace(dataDir) {
  const place = readIfThere(join(dataDir, POINTER))?.trim();
  if (place !== undefined && !existsSync(place)) {
    throw new CannotStart(
      `The data were kept in ${place}, which is gone. To start with an empty book, remove ${join(dataDir, POINTER)}.`,
    );
  }
  return place ?? dataDir;
}

/** Whether a start has made its cluster in the data folder, or in the place that it points to. */
export const hasData = (dataDir) =>
  existsSync(dataDir) && existsSync(join(knownPlace(realpathSync(dataDir)), 'postgres'));

/**
 * The same folder, once it is certain that the server's user can enter it. A data folder without data that this user
 * cannot enter is given a place elsewhere, for good; one with data is never left for an empty one.
 */
export function enterablePlace(dataDir, user) {
  const place = knownPlace(dataDir);
  if (place === dataDir && !existsSync(join(dataDir, 'postgres'))) letPass(dataDir, user);
  if (canEnter(user, place)) return place;
  if (existsSync(join(place, 'postgres'))) {
    throw new CannotStart(
      `The user ${user.name}, whom PostgreSQL runs as, can no longer enter ${place}, where the data are. ` +
        'Let that user enter it and the folders above it, or run npm start as the owner of the data.',
    );
  }
  const away = join(elsewhere(user), `data-${randomBytes(6).toString('hex')}`);
  mkdirSync(away);
  chmodSync(away, 0o755);
  writeWhole(join(dataDir, POINTER), `${away}\n`);
  return away;
}

/** Lets the server's user pass through a folder of root's own that holds nothing yet, without listing it. */
function letPass(dataDir, user) {
  const { uid, mode } = statSync(dataDir);
  const holdsNothing = readdirSync(dataDir).every((name) => name.startsWith(LOCK));
  if (user.as.uid === undefined || uid !== process.getuid() || !holdsNothing) return;
  if (canEnter(user, dataDir) || !canEnter(user, dirname(dataDir))) return;
  chownSync(dataDir, uid, user.gid);
  chmodSync(dataDir, (mode & 0o777) | 0o010);
}
