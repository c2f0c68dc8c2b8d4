import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Api } from '../support/api.js';
import { commandWith } from '../support/command.js';
import { blocksOf, take } from './tour.js';

/** The tour of the README on the sample: each command is sent, each answer holds what the README shows of it. */
describe('the tour of the README', () => {
  let api: Api;
  let folder: string;
  const variables = new Map<string, string>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pledgebook-tour-'));
    api = await Api.open({ sample: true });
    variables.set('PB', `${api.url}/api/v1`).set('KEY', `Authorization: Bearer ${api.key}`);
  }, 120_000);
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await api.close();
  });

  it('gives the answers that it shows', async () => {
    const shown = await take(await readFile('README.md', 'utf8'), variables);
    expect(shown).toBeGreaterThanOrEqual(7);
  }, 60_000);

  it('ends at the command line, which says what it shows and writes what the API answers with', async () => {
    const typed = blocksOf(await readFile('README.md', 'utf8')).filter(({ text }) => text.startsWith('$ '));
    expect(typed).toHaveLength(1);
    const settings = { DATABASE_URL: api.databaseUrl, PWD: folder };
    for (const [, line, shown] of typed[0]!.text.matchAll(/^\$ (.*)\n((?:[^$].*\n)*)/gm)) {
      expect(line).toMatch(/^npm run -s cli -- /);
      const { code, said } = await commandWith(settings, ...line!.split(' ').slice(5));
      expect([line, code, said]).toEqual([line, 0, shown]);
    }
    const written = await readFile(join(folder, 'status.csv'), 'utf8');
    const [{ known_at: knownAt }] = parse(written, { columns: true }) as [{ known_at: string }];
    const asked = `asOf=2026-03-10&format=csv&knownAt=${knownAt}`;
    expect(written).toBe(await (await api.send(`/api/v1/status?${asked}`)).text());
  }, 60_000);
});
