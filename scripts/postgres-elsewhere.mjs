import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.mjs';
import { root } from './paths.mjs';
import { canEnter } from './postgres-user.mjs';
import { digest } from './stamp.mjs';

/** Where root may put what the server's user must reach; the second is emptied of old files by some systems. */
const PARENTS = ['/var/lib', '/var/tmp'];

/**
 * A folder outside the clone that the server's user can enter, for a root whose clone that user cannot enter.
 * It belongs to root, so nobody else can put anything into it, and is the same at every start of this clone.
 */
export function elsewhere(user) {
  const name = `pledgebook-${digest([root]).slice(0, 12)}`;
  for (const parent of PARENTS) {
    const folder = join(parent, name);
    if (made(folder) && canEnter(user, folder)) return folder;
  }
  throw new CannotStart(
    `PostgreSQL must run as the user ${user.name}, who can enter neither ${root} nor ${PARENTS.join(' nor ')}. ` +
      'Run npm start as an ordinary user, put the clone where everybody can enter, or set DATABASE_URL.',
  );
}

/** Whether the folder is there as root's own, which nobody else can write to. */
function made(folder) {
  try {
    mkdirSync(folder);
    chmodSync(folder, 0o755);
  } catch (error) {
    if (error.code !== 'EEXIST') return false;
  }
  const found = lstatSync(folder);
  return found.isDirectory() && found.uid === process.getuid() && (found.mode & 0o022) === 0;
}
