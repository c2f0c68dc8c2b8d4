import { describe, expect, jest, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { processes } from '../../scripts/process-table.mjs';
import { ask, here, recordParty, settings, start, stop } from '../support/npm-start.js';

jest.setTimeout(180_000);

/** `npm run -s cli -- …`, without npm, as somebody types it who has set no DATABASE_URL. */
async function cli(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const file = resolve('scripts/command.mjs');
  const child = spawn(process.execPath, [file, ...args], {
    env: settings(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text: Buffer) => (said.out += String(text)));
  child.stderr.on('data', (text: Buffer) => (said.err += String(text)));
  const [code] = (await once(child, 'close')) as [number];
  return { code, ...said };
}

const serversHere = () => processes().filter(({ command }) => command.includes(`-D ${here.dataDir}/`));

describe('npm run cli', () => {
  test('works on the book that npm start serves, while it does and when it does not', async () => {
    const running = start();
    await running.ready;
    expect((await recordParty('KEPT')).status).toBe(201);
    const whole = await cli('verify');
    expect(whole).toMatchObject({ code: 0, out: expect.stringMatching(/^Whole: \d+ entries in 2 chains/) });

    const report = (await (await ask('/api/v1/status')).json()) as { asOf: string; knownAt: string };
    // Written as a person would, without the microseconds.
    const [asOf, knownAt] = [report.asOf, `${report.knownAt.slice(0, 19)}Z`];
    const answered = await (await ask(`/api/v1/status?asOf=${asOf}&knownAt=${knownAt}`)).text();
    const then = ['--format', 'json', '--as-of', asOf, '--known-at', knownAt];
    expect((await cli('export', 'status', ...then)).out).toBe(answered);
    expect(await cli('export', 'status', '--as-of', '2999-01-01')).toMatchObject({ code: 1, out: '' });
    expect(await cli('export', 'status', '--known-at', '2026-02-30T00:00:00Z')).toMatchObject({ code: 1 });
    await stop(running);

    expect(await cli('verify')).toMatchObject({ code: 0, out: whole.out });
    expect((await cli('export', 'status', ...then)).out).toBe(answered);
    expect(serversHere()).toEqual([]);
  });

  test('makes no book where there is none, and helps without one', async () => {
    expect(await cli('verify')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining(`no book in the data folder ${here.dataDir}`),
    });
    expect(await cli('--help')).toMatchObject({ code: 0, out: expect.stringContaining('verify') });
    expect(readdirSync(here.dataDir)).toEqual([]);
  });
});
