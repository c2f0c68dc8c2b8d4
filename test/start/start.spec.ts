import { describe, expect, jest, test } from '@jest/globals';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { kill } from '../../scripts/process-table.mjs';
import { ask, here, key, outcome, recordParty, start, stop, untilGone } from '../support/npm-start.js';

jest.setTimeout(180_000);

describe('npm start', () => {
  test('runs everything alone on its data folder, shows a new key once, and SIGTERM leaves no process', async () => {
    const first = start();
    await first.ready;
    expect((await ask('/readyz')).status).toBe(200);
    expect(first.family().length).toBeGreaterThan(4);
    expect(first.words()).toContain(key());
    expect(statSync(join(here.dataDir, 'admin-api-key')).mode & 0o777).toBe(0o600);

    const refused = start({ PORT: '0' });
    expect(await outcome(refused)).toBe(1);
    expect(refused.words()).toContain(`already runs on the data folder ${here.dataDir}`);
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
    const other = createServer().listen(here.port, '127.0.0.1');
    await once(other, 'listening');
    const refused = start();
    expect(await outcome(refused)).toBe(1);
    expect(refused.words()).toContain(`Port ${here.port} on 127.0.0.1 is taken`);
    expect(refused.words()).toContain('PORT=');
    expect(existsSync(join(here.dataDir, 'postgres'))).toBe(false);
    other.close();
  });

  test('names every setting that is no good, tells no secret, and has made nothing', async () => {
    const bad = {
      PORT: 'eighty',
      ADMIN_API_KEY: 'too-short-a-secret',
      DATABASE_URL: 'mysql://root:secret@somewhere',
      DATABASE_APP_URL: 'app:secret',
      TIME_ZONE: 'Mars/Olympus',
      SAMPLE: 'no-such-sample',
      LOG_LEVEL: 'loud',
    };
    const refused = start(bad);
    expect(await outcome(refused)).toBe(1);
    for (const name of Object.keys(bad)) expect(refused.words()).toMatch(new RegExp(`^  ${name} must `, 'm'));
    expect(refused.words()).not.toContain('secret');
    expect(refused.words()).not.toContain('    at ');
    expect(readdirSync(here.dataDir)).toEqual([]);
  });
});
