import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { CannotStart } from './cannot-start.mjs';

/** Who PostgreSQL may run as when we are root, which it refuses. The first that this machine knows. */
const UNPRIVILEGED = ['postgres', 'nobody'];

const isRoot = () => process.getuid() === 0;

/**
 * The user PostgreSQL runs as: ourselves, or for root the owner of the data if there are any, else an unprivileged
 * user. `{ name, uid, gid, as }`, where `as` is spread into the options of `spawn`.
 */
export function serverUser(cluster) {
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid;
  if (!isRoot()) {
    const uid = process.getuid();
    if (owner !== undefined && owner !== uid) throw new CannotStart(notOurs(cluster, owner));
    return { name: userName(uid) ?? String(uid), uid, gid: process.getgid(), as: {} };
  }
  const name = owner ? userName(owner) : UNPRIVILEGED.find((each) => id('-u', each) !== undefined);
  if (name === undefined) {
    throw new CannotStart(
      `PostgreSQL refuses to run as root, and there is no user ${owner ?? UNPRIVILEGED.join(' or ')} to run it as. ` +
        'Run npm start as an ordinary user, or set DATABASE_URL.',
    );
  }
  const [uid, gid] = [Number(id('-u', name)), Number(id('-g', name))];
  return { name, uid, gid, as: { uid, gid } };
}

/** Whether the user can go into the folder, and so reach what in it is open to everybody. */
export function canEnter(user, folder) {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...user.as, cwd: '/' }).status === 0;
}

const userName = (uid) => id('-un', String(uid));

function id(...args) {
  try {
    return execFileSync('id', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

const notOurs = (cluster, owner) =>
  `The data in ${cluster} belong to the user ${userName(owner) ?? owner}. ` +
  'Run npm start as that user or as root, or set DATA_DIR to a folder of your own.';
