import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot } from './paths.mjs';

const tether = new URL('./tether.mjs', import.meta.url).href;

/** How long an app may take, in milliseconds, to finish the requests it has begun. */
const PATIENCE = 15_000;

/**
 * Runs a built app: `{ name, exited, stop() }`. It has a session of its own, so a Ctrl-C at the terminal reaches only
 * us, who stop things in their order; it shares our output, and ends when we do.
 */
export function runApp(name, env, args = []) {
  const file = inRoot('dist', 'apps', name, 'src', 'main.js');
  const child = spawn(process.execPath, ['--import', tether, file, ...args], {
    cwd: inRoot(),
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit').then(([code, signal]) => ({ name, code, signal }));
  exited.catch(() => {});
  return { name, exited, stop: (hurry) => stop(child, exited, hurry) };
}

/** How an app ended, in words. */
export const ending = ({ name, code, signal }) =>
  signal === null ? `${name} ended by itself with exit code ${code}` : `${name} was ended by ${signal}`;

/** Asks the app to stop and waits until it has; the signal `hurry`, or its slowness, ends it by force. */
async function stop(child, exited, hurry) {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
  const waiting = new AbortController();
  const signal = AbortSignal.any([waiting.signal, hurry]);
  await Promise.race([exited, sleep(PATIENCE, undefined, { signal }).catch(() => {})]);
  waiting.abort();
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await exited;
}
