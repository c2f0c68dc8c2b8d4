import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from './cannot-start.mjs';
import { alive, kill, known, processes } from './process-table.mjs';
import { readIfThere } from './stamp.mjs';

/** How to end a server whose start is gone, and how long each request is given, in milliseconds. */
const END_SERVER = { SIGINT: 30_000, SIGQUIT: 10_000 };

/** How to end the children of a server that is gone: they have nothing to write down, so at once. */
const END_CHILDREN = { SIGQUIT: 5000, SIGKILL: 5000 };

const pidFile = (cluster) => join(cluster, 'postmaster.pid');

/** What the server wrote into its pid file: its process, its port, and whether it takes connections. */
export function readPidFile(cluster) {
  const lines = readIfThere(pidFile(cluster))?.split('\n');
  return lines && { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/**
 * Ends what a killed start left: a server without its start, or the children of a killed server, which live on for a
 * second or two and must be gone before the next. A server that nobody of ours started is not touched: that throws.
 * Every process of a cluster shows the cluster's name in its title, so none of another's can be mistaken for one.
 */
export async function clearLeftBehind({ cluster, clusterName, lock, say }) {
  const server = readPidFile(cluster)?.pid;
  if (processesOf(clusterName).includes(server)) {
    if (lock.again) throw new CannotStart(`This process already runs a PostgreSQL server on ${cluster}.`);
    if (!lock.leftBehind) throw new CannotStart(`Another PostgreSQL server (${server}) runs on ${cluster}.`);
    say(`Stopping the PostgreSQL server that a killed start left behind (process ${server}).`);
    await end(END_SERVER, () => (alive(server) ? [server] : []));
  }
  const left = await end(END_CHILDREN, () => processesOf(clusterName));
  if (left.length > 0) throw new CannotStart(`A killed server's processes (${left}) still use ${cluster}.`);
  removeReusedPid(cluster);
}

function processesOf(clusterName) {
  const isOne = ({ command }) => /^\S*postgres[: ]/.test(command) && command.includes(clusterName);
  return processes()
    .filter(isOne)
    .map(({ pid }) => pid);
}

/** Sends each signal in turn until `living()` is empty; what is then still there. */
async function end(requests, living) {
  for (const [signal, patience] of Object.entries(requests)) {
    for (const pid of living()) kill(pid, signal);
    for (const deadline = Date.now() + patience; living().length > 0 && Date.now() < deadline;)
      await sleep(50);
  }
  return living();
}

/**
 * The file of a killed server is the next one's to replace. But a server takes the number in it for a live server's
 * when it is a zombie's, or another program's by now; here it is certain that no process uses the cluster.
 */
function removeReusedPid(cluster) {
  const found = readPidFile(cluster);
  if (found !== undefined && known(found.pid)) rmSync(pidFile(cluster));
}
