import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeDataLock } from './data-lock.mjs';
import { postgresBinaries } from './postgres-binaries.mjs';
import { clusterIn, clusterNameOf, ensureCluster, ownerUrl } from './postgres-cluster.mjs';
import { guard } from './postgres-guard.mjs';
import { clearLeftBehind } from './postgres-left-behind.mjs';
import { dataFolder, enterablePlace, knownPlace } from './postgres-place.mjs';
import { launch } from './postgres-server.mjs';
import { serverUser } from './postgres-user.mjs';

/** How a server is asked to stop, and how long each request is given, in milliseconds. */
const REQUESTS = [
  ['SIGINT', 60_000], // fast: sessions are ended, everything is written down
  ['SIGQUIT', 10_000], // immediate: nothing committed is lost, the next start replays it
  ['SIGKILL', 10_000],
];

/**
 * Starts the embedded PostgreSQL on the data in `dataDir`, which is made when it is not there.
 *
 * - `log(sentence)` is told what a person should know;
 * - `settings` are PostgreSQL's own, such as `{ max_connections: 200 }`;
 * - `throwaway` data are not fsynced, and removed with their folder when the server stops or we are killed;
 * - `signal` (an AbortSignal) gives up the waiting.
 *
 * Resolves to `{ url, place, pid, exited, stop() }`: the owner's URL, the folder the data are really in, the server's
 * process id, a promise of `{ code, signal }`, and an orderly stop. A server that was killed may be started again on the same folder at once.
 */
export async function startPostgres({ dataDir, log = () => {}, settings = {}, throwaway = false, signal }) {
  const folder = dataFolder(dataDir);
  const lock = await takeDataLock(folder);
  try {
    const server = await start({ folder, lock, say: log, settings, durable: !throwaway, signal });
    return watched({ ...server, lock, folder, throwaway });
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function start({ folder, lock, say, settings, durable, signal }) {
  const user = serverUser(clusterIn(knownPlace(folder)));
  const bin = postgresBinaries(user, say);
  const place = enterablePlace(folder, user);
  if (place !== folder) {
    say(
      `The user ${user.name}, whom PostgreSQL runs as, cannot enter ${folder}: its data are kept in ${place}.`,
    );
  }
  const cluster = clusterIn(place);
  const clusterName = clusterNameOf(cluster);
  await clearLeftBehind({ cluster, clusterName, lock, say });
  const password = ensureCluster({ place, bin, user, durable, say });
  const { child, exited, port } = await launch({
    place,
    bin,
    user,
    clusterName,
    settings,
    durable,
    signal,
    say,
  });
  return { child, exited, place, url: ownerUrl(password, port) };
}

function watched({ child, exited, place, url, lock, folder, throwaway }) {
  const throwaways = throwaway ? [folder, place] : [];
  const guarding = guard(child.pid, throwaways);
  const ended = exited.then((how) => {
    guarding.release();
    lock.release();
    return how;
  });
  const stop = async () => {
    const stillRuns = () => child.exitCode === null && child.signalCode === null;
    if (stillRuns()) lock.stopping();
    for (const [request, patience] of REQUESTS) {
      if (!stillRuns()) break;
      child.kill(request);
      const waiting = new AbortController();
      await Promise.race([ended, sleep(patience, undefined, { signal: waiting.signal }).catch(() => {})]);
      waiting.abort();
    }
    await ended;
    for (const each of throwaways) rmSync(each, { recursive: true, force: true });
  };
  return { url, place, pid: child.pid, exited: ended, stop };
}
