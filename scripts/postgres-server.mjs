import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from './cannot-start.mjs';
import { freePort } from './ports.mjs';
import { clusterIn, environment } from './postgres-cluster.mjs';
import { readPidFile } from './postgres-left-behind.mjs';
import { readIfThere } from './stamp.mjs';

/** How many ports are tried when another program takes the free one that was found before the server does. */
const TRIES = 5;

/** For data nobody will miss: what is written need not survive a power cut. */
const HASTE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Starts the server on the cluster in `place` and resolves, once it takes connections, to `{ child, exited, port }`.
 * It is in a session of its own, so a Ctrl-C at the terminal reaches only whoever started it.
 */
export async function launch({ place, bin, user, clusterName, settings, durable, signal, say }) {
  for (let tries = 1; ; tries += 1) {
    const port = await freePort();
    const asked = { ...always(port, clusterName), ...(durable ? {} : HASTE), ...settings };
    const args = Object.entries(asked).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const log = openLog(place);
    const child = spawn(join(bin, 'postgres'), ['-D', clusterIn(place), ...args], {
      ...user.as,
      cwd: place,
      env: environment,
      detached: true,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    const exited = once(child, 'exit').then(([code, signalName]) => ({ code, signal: signalName }));
    child.unref();
    if (await ready({ child, place, signal, say })) return { child, exited, port };
    const words = readIfThere(logFile(place)) ?? '';
    if (tries < TRIES && words.includes('Address already in use')) continue;
    throw new CannotStart(`PostgreSQL did not start. ${logFile(place)} says:\n${words.trim()}`);
  }
}

const always = (port, clusterName) => ({
  port,
  cluster_name: clusterName,
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  jit: 'off',
});

/** True once the server takes connections, false when it has exited instead. Replaying after a crash may take long. */
async function ready({ child, place, signal, say }) {
  for (let waited = 0; child.exitCode === null && child.signalCode === null; waited += 20) {
    const found = readPidFile(clusterIn(place));
    if (found?.pid === child.pid && found.ready) return true;
    if (signal?.aborted) child.kill('SIGINT');
    if (waited > 0 && waited % 10_000 === 0) say('PostgreSQL is still recovering what a killed server left.');
    await sleep(20);
  }
  signal?.throwIfAborted();
  return false;
}

const logFile = (place) => join(place, 'postgres.log');

/** A fresh log; the previous one is kept beside it. */
function openLog(place) {
  if (readIfThere(logFile(place))) renameSync(logFile(place), `${logFile(place)}.old`);
  return openSync(logFile(place), 'w', 0o600);
}
