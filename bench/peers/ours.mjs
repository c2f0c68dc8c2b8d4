import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { serving } from '../../scripts/heap.mjs';
import { inRoot } from '../../scripts/paths.mjs';
import { freePort } from '../../scripts/ports.mjs';

export const KEY = 'bench-'.padEnd(40, '0');
const PATIENCE = 30_000;

/**
 * Starts the built API on a book, as `npm start` does: `{ name, url, pid, readyAfter, stop() }`, where `readyAfter` is
 * how long it took from the start of its process until /readyz said yes, in milliseconds. Its log goes nowhere, but it is
 * written: one line a request, as anybody's is.
 *
 * @param databaseUrl the owner's
 * @param node flags for node itself, such as `--cpu-prof`
 */
export async function startOurs({ databaseUrl, node = [] }) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = {
    DATABASE_URL: databaseUrl,
    ADMIN_API_KEY: KEY,
    HOST: '127.0.0.1',
    PORT: String(port),
    // Every call is counted, as anybody's is; it is only never too often.
    RATE_LIMIT_PER_MINUTE: '999999999',
  };
  const began = performance.now();
  const child = spawn(process.execPath, [...node, inRoot('dist', 'apps', 'api', 'src', 'main.js')], {
    env: serving({ ...process.env, ...settings }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  while (!(await isReady(url))) {
    if (child.exitCode !== null || performance.now() - began > PATIENCE)
      throw new Error('The API did not start.');
    await sleep(5);
  }
  const readyAfter = performance.now() - began;
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { name: 'ours', url, pid: child.pid, readyAfter, stop };
}

async function isReady(url) {
  try {
    const response = await fetch(`${url}/readyz`);
    await response.text();
    return response.status === 200;
  } catch {
    return false;
  }
}
