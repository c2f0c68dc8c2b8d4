import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.mjs';
import { kill, processes } from './process-table.mjs';
import { digest, readIfThere, writeWhole } from './stamp.mjs';

/** The role that owns everything, and the database it owns. */
export const OWNER = 'pledgebook';

export const clusterIn = (place) => join(place, 'postgres');
/** What the processes of a cluster's server show in their titles. */
export const clusterNameOf = (cluster) => `pledgebook-${digest([cluster]).slice(0, 12)}`;

/** The owner's connection string to the embedded server on this port. */
export const ownerUrl = (password, port) => `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${OWNER}`;

const passwordFile = (place) => join(place, 'postgres.password');

/** What PostgreSQL's programs see of the environment: nothing that could point them elsewhere. */
export const environment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/**
 * Makes the cluster in `place` unless it is there, and returns the owner's password. It is made aside and renamed
 * when complete, so a start that is killed half-way leaves nothing that looks like data.
 */
export function ensureCluster({ place, bin, user, durable, say }) {
  for (const name of readdirSync(place)) {
    if (name.startsWith('postgres.new-')) clearDraft(join(place, name));
  }
  if (!existsSync(clusterIn(place))) makeCluster({ place, bin, user, durable, say });
  const version = readIfThere(join(clusterIn(place), 'PG_VERSION'))?.trim();
  const ours = /\d+/.exec(
    spawnSync(join(bin, 'postgres'), ['--version'], { ...user.as, encoding: 'utf8' }).stdout,
  )[0];
  if (version !== ours) {
    throw new CannotStart(
      `The data in ${clusterIn(place)} are PostgreSQL ${version}'s; this is PostgreSQL ${ours}.`,
    );
  }
  return passwordOf(place);
}

/** The owner's password to the cluster in `place`. */
export function passwordOf(place) {
  const password = readIfThere(passwordFile(place))?.trim();
  if (!password)
    throw new CannotStart(`${passwordFile(place)}, the password to the data beside it, is gone.`);
  return password;
}

/** Removes what a killed start had half made; the program that was making it may still be at it. */
function clearDraft(draft) {
  for (const { pid } of processes().filter(({ command }) => command.includes(draft))) kill(pid, 'SIGKILL');
  rmSync(draft, { recursive: true, maxRetries: 20 });
}

function makeCluster({ place, bin, user, durable, say }) {
  say('Making an empty PostgreSQL cluster (once).');
  const draft = join(place, `postgres.new-${process.pid}`);
  const password = randomBytes(24).toString('hex');
  const handedOver = `${draft}.password`;
  const run = (program, args, input) => {
    const options = { ...user.as, cwd: place, env: environment, input, encoding: 'utf8' };
    const { status, stderr, error } = spawnSync(join(bin, program), args, options);
    if (status !== 0)
      throw new CannotStart(`${program} did not succeed: ${(error?.message ?? stderr).trim()}`);
  };
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(handedOver, password, { mode: 0o600 });
  for (const made of [draft, handedOver]) chownSync(made, user.uid, user.gid);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const haste = durable ? [] : ['--no-sync'];
  const login = [`--username=${OWNER}`, `--pwfile=${handedOver}`, '--auth=scram-sha-256'];
  run('initdb', [`--pgdata=${draft}`, ...login, ...locale, '--no-instructions', ...haste]);
  run(
    'postgres',
    ['--single', '-D', draft, ...(durable ? [] : ['-F']), 'template1'],
    `CREATE DATABASE ${OWNER}\n`,
  );
  rmSync(handedOver);
  writeWhole(passwordFile(place), `${password}\n`, 0o600);
  renameSync(draft, clusterIn(place));
}
