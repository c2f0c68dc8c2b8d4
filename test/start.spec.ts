import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../scripts/ports.mjs';
import { alive, descendants, identity, kill } from '../scripts/process-table.mjs';

jest.setTimeout(180_000);

/** One `npm start`, without npm: everything it started, what it printed so far, and its exit code once it ends. */
interface Start {
  readonly family: () => number[];
  readonly words: () => string;
  readonly ended: Promise<number | null>;
  readonly ready: Promise<void>;
}

let dataDir: string;
let port: number;
const started: Start[] = [];

/** Every process a test knows of, and what tells it from a later one of the same number: a failed test may leave it. */
const seen = new Map<number, string | undefined>();

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pledgebook-start-'));
  port = await freePort();
});

afterEach(() => {
  for (const { family } of started.splice(0)) family();
  for (const [pid, who] of seen) if (identity(pid) === who) kill(pid, 'SIGKILL');
  seen.clear();
  rmSync(dataDir, { recursive: true, force: true });
});

function start(settings: Record<string, string> = {}): Start {
  const { DATABASE_URL: _none, ADMIN_API_KEY: _noKey, ...environment } = process.env;
  const own = { DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1', SAMPLE: 'none' };
  const child = spawn(process.execPath, [resolve('scripts/start.mjs')], {
    env: { ...environment, ...own, ...settings },
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
const outcome = (begun: Start) => Promise.race([begun.ended, begun.ready.then(() => 'ready')]);

async function stop(running: Start): Promise<void> {
  const family = running.family();
  kill(family[0] ?? 0, 'SIGTERM');
  expect(await running.ended).toBe(0);
  await untilGone(family);
}

/** A process that ended may be seen a moment longer; none may stay. */
async function untilGone(pids: number[]): Promise<void> {
  for (let waited = 0; waited < 5000 && pids.some(alive); waited += 50) await sleep(50);
  expect(pids.filter(alive)).toEqual([]);
}

const key = () => readFileSync(join(dataDir, 'admin-api-key'), 'utf8').trim();

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${port}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${key()}`, 'content-type': 'application/json', connection: 'close' },
  });

const recordParty = (code: string) =>
  ask('/api/v1/parties', {
    method: 'POST',
    body: JSON.stringify({ code, name: code, type: 'organisation' }),
  });

describe('npm start', () => {
  test('runs everything alone on its data folder, shows a new key once, and SIGTERM leaves no process', async () => {
    const first = start();
    await first.ready;
    expect((await ask('/readyz')).status).toBe(200);
    expect(first.family().length).toBeGreaterThan(4);
    expect(first.words()).toContain(key());
    expect(statSync(join(dataDir, 'admin-api-key')).mode & 0o777).toBe(0o600);

    const refused = start({ PORT: '0' });
    expect(await outcome(refused)).toBe(1);
    expect(refused.words()).toContain(`already runs on the data folder ${dataDir}`);
    expect((await ask('/readyz')).status).toBe(200);
    await stop(first);

    const second = start();
    await second.ready;
    expect(second.words()).not.toContain(key());
    await stop(second);
  });

  test('loses nothing when everything is killed at once', async () => {
    const first = start();
    await first.ready;
    expect((await recordParty('KEPT')).status).toBe(201);
    const family = first.family();
    for (const pid of family) kill(pid, 'SIGKILL');
    await first.ended;

    const second = start();
    await second.ready;
    expect((await ask('/api/v1/parties/KEPT')).status).toBe(200);
    await untilGone(family);
    await stop(second);
  });

  test('cleans up after a start that alone was killed', async () => {
    const first = start();
    await first.ready;
    const [own = 0, ...others] = first.family();
    kill(own, 'SIGKILL');
    await first.ended;
    await untilGone(others);
    const second = start();
    await second.ready;
    await stop(second);
  });

  test('says that the port is taken, and names the setting, before it makes anything', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    const refused = start();
    expect(await outcome(refused)).toBe(1);
    expect(refused.words()).toContain(`Port ${port} on 127.0.0.1 is taken`);
    expect(refused.words()).toContain('PORT=');
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
    other.close();
  });

  test.each([
    ['PORT', 'eighty'],
    ['ADMIN_API_KEY', 'too short'],
    ['DATABASE_URL', 'mysql://somewhere'],
  ])('names the setting %s when it is %j', async (name, value) => {
    const refused = start({ [name]: value });
    expect(await outcome(refused)).toBe(1);
    expect(refused.words()).toContain(name);
    expect(refused.words()).not.toContain('    at ');
  });
});
