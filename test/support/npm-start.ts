import { afterEach, beforeEach, expect } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../scripts/ports.mjs';
import { alive, descendants, identity, kill } from '../../scripts/process-table.mjs';

/** One `npm start`, without npm: everything it started, what it printed so far, and its exit code once it ends. */
export interface Start {
  readonly family: () => number[];
  readonly words: () => string;
  readonly ended: Promise<number | null>;
  readonly ready: Promise<void>;
}

/** A data folder and a port of each test's own. */
export const here = { dataDir: '', port: 0 };
const started: Start[] = [];

/** Every process a test knows of, and what tells it from a later one of the same number: a failed test may leave it. */
const seen = new Map<number, string | undefined>();

beforeEach(async () => {
  here.dataDir = mkdtempSync(join(tmpdir(), 'pledgebook-start-'));
  here.port = await freePort();
});

afterEach(() => {
  for (const { family } of started.splice(0)) family();
  for (const [pid, who] of seen) if (identity(pid) === who) kill(pid, 'SIGKILL');
  seen.clear();
  rmSync(here.dataDir, { recursive: true, force: true });
});

/** The environment of a person who has set nothing but where the data are. */
export function settings(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { DATABASE_URL: _none, ADMIN_API_KEY: _noKey, ...environment } = process.env;
  const own = { DATA_DIR: here.dataDir, PORT: String(here.port), HOST: '127.0.0.1', SAMPLE: 'none' };
  return { ...environment, ...own, ...more };
}

export function start(more: Record<string, string> = {}): Start {
  const child = spawn(process.execPath, [resolve('scripts/start.mjs')], {
    env: settings(more),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (words += String(text)));
  const pid = child.pid ?? 0;
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const ready = (async () => {
    while (!words.includes('Pledgebook is ready')) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The start ended: ${words}`);
      await sleep(50);
    }
  })();
  ready.catch(() => {});
  const family = () => {
    const pids = [pid, ...descendants(pid).map((each) => each.pid)];
    for (const each of pids) seen.set(each, identity(each));
    return pids;
  };
  const made = { family, words: () => words, ended, ready };
  started.push(made);
  return made;
}

/** The exit code of a start that ends by itself, or that it got ready. */
export const outcome = (begun: Start) => Promise.race([begun.ended, begun.ready.then(() => 'ready')]);

export async function stop(running: Start): Promise<void> {
  const family = running.family();
  kill(family[0] ?? 0, 'SIGTERM');
  expect(await running.ended).toBe(0);
  await untilGone(family);
}

/** A process that ended may be seen a moment longer; none may stay. */
export async function untilGone(pids: number[]): Promise<void> {
  for (let waited = 0; waited < 5000 && pids.some(alive); waited += 50) await sleep(50);
  expect(pids.filter(alive)).toEqual([]);
}

export const key = () => readFileSync(join(here.dataDir, 'admin-api-key'), 'utf8').trim();

export const ask = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${here.port}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${key()}`, 'content-type': 'application/json', connection: 'close' },
  });

export const recordParty = (code: string) =>
  ask('/api/v1/parties', {
    method: 'POST',
    body: JSON.stringify({ code, name: code, type: 'organisation' }),
  });
