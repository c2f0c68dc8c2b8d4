import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { CheckedApi } from '../contract/checked-api.js';
import { record } from './journey.js';
import { company, move, opened, position } from './proposal.js';

const STATUS = '/api/v1/status';
const FORCE = '/api/v1/proposals/UA-SG-2026-01';

interface Line {
  readonly reference: string;
  readonly stage: string;
  readonly since: string;
  readonly pledges: { offers: number; refusals: number; byStatus: Record<string, number> };
  readonly money: { amount: string; currency: string }[];
  readonly positions: { parties: number };
  readonly openBlockers: { move: string; code: string }[];
  readonly nextMove: { parties: string[] };
  readonly lastChange: { action: string };
}

interface Report {
  readonly asOf: string;
  readonly knownAt: string;
  readonly ledgerHead: string;
  readonly proposals: Line[];
}

let api: CheckedApi;

beforeAll(async () => {
  api = await CheckedApi.open({ sample: true });
}, 120_000);
afterAll(() => api.close());

const report = async (query = '') => (await api.send<Report>(`${STATUS}?${query}`)).body;
const rows = (csv: string) => parse(csv, { columns: true }) as Record<string, string>[];

describe('the status report', () => {
  it('agrees with what each proposal and its pledges say', async () => {
    const { proposals } = await report();
    expect(proposals.map(({ reference }) => reference)).toEqual(
      proposals.map(({ reference }) => reference).sort(),
    );
    for (const line of proposals) {
      const read = await api.send<
        Line & { moves: { name: string; blockers: { code: string }[] }[]; pledges: { status: string }[] }
      >(`/api/v1/proposals/${line.reference}?include=pledges&include=positions`);
      const { stage, nextMove, moves, pledges, positions } = read.body;
      expect([line.stage, line.nextMove, line.positions.parties]).toEqual([
        stage,
        nextMove,
        (positions as unknown as object[]).length,
      ]);
      expect(line.openBlockers.map(({ move: name, code }) => [name, code])).toEqual(
        moves.flatMap(({ name, blockers }) => blockers.map(({ code }) => [name, code])),
      );
      const counted = Object.entries(line.pledges.byStatus).filter(([, count]) => count > 0);
      const statuses = pledges.map(({ status }) => status);
      expect(counted).toEqual(
        counted.map(([status]) => [status, statuses.filter((one) => one === status).length]),
      );
      expect(line.pledges.offers + line.pledges.refusals).toBe(pledges.length);
    }
  });

  it('is the same in CSV, row by row', async () => {
    const { asOf, knownAt, ledgerHead, proposals } = await report();
    const csv = await api.send(`${STATUS}?format=csv&asOf=${asOf}&knownAt=${knownAt}`);
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(csv.text.endsWith('\r\n')).toBe(true);
    expect(rows(csv.text)).toMatchObject(
      proposals.map((line) => ({
        ...{
          reference: line.reference,
          stage: line.stage,
          since: line.since,
          offers: String(line.pledges.offers),
        },
        ...{ money: line.money.map(({ amount, currency }) => `${currency} ${amount}`).join('; ') },
        ...{ last_change: line.lastChange.action, as_of: asOf, known_at: knownAt, ledger_head: ledgerHead },
      })),
    );
  });

  it('comes as the Accept header asks, unless the address says', async () => {
    const type = async (accept: string, query = '') =>
      (await api.send(`${STATUS}?${query}`, { headers: { accept } })).headers['content-type']!.split(';')[0];
    expect([await type('text/csv'), await type('text/csv', 'format=json'), await type('*/*')]).toEqual([
      'text/csv',
      'application/json',
      'application/json',
    ]);
    expect(await type('application/json, text/csv;q=0.5')).toBe('application/json');
    expect(await type('application/json;q=0.5, text/csv')).toBe('text/csv');
  });

  it('shows no cell that a spreadsheet would take for a formula', async () => {
    await opened(api, 'UA-FORMULA-01', { title: '=HYPERLINK("https://www.example.org/")' });
    const { text } = await api.send(`${STATUS}?format=csv`);
    expect(rows(text).find(({ reference }) => reference === 'UA-FORMULA-01')!.title).toMatch(/^'=/);
  });

  it('is the same bytes for the same day and instant, whatever is recorded later', async () => {
    const now = await report();
    const days = [now.asOf, '2026-01-06', '2025-09-04'];
    const asked = days.flatMap((day) =>
      ['json', 'csv'].map((format) => `format=${format}&asOf=${day}&knownAt=${now.knownAt}`),
    );
    const before = await Promise.all(asked.map((query) => api.send(`${STATUS}?${query}`)));
    expect(JSON.parse(before[0]!.text)).toEqual(now);

    const pledge = await record(api, `${FORCE}/pledges`, company({ pledgedOn: '2025-09-04' }));
    await record(api, `${FORCE}/positions`, position('EE', 'supports', '2025-09-04'));
    await record(api, `${FORCE}/moves`, move('recall', '2026-02-01'));
    await record(api, `/api/v1/pledges/${pledge.body.id}/steps`, {
      step: 'committed',
      happenedOn: '2025-09-05',
    });
    await api.send(FORCE, {
      method: 'PATCH',
      body: { title: 'Another title' },
      headers: { 'if-match': '*' },
    });
    await opened(api, 'UA-LATER-01', { openedOn: '2025-01-01' });

    const after = await Promise.all(asked.map((query) => api.send(`${STATUS}?${query}`)));
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
    expect(after.map(({ headers }) => headers.etag)).toEqual(before.map(({ headers }) => headers.etag));
    const tagged = { headers: { 'if-none-match': before[1]!.headers.etag } };
    expect((await api.send(`${STATUS}?${asked[1]}`, tagged)).status).toBe(304);
    const line = (await report()).proposals.find(({ reference }) => reference === 'UA-SG-2026-01')!;
    expect([line.stage, line.lastChange.action]).toEqual(['draft', 'proposal.corrected']);
  });

  it('knows of nothing before the first entry, and nothing of what has not come', async () => {
    expect((await report('asOf=2021-01-01')).proposals).toEqual([]);
    expect((await report('knownAt=2021-01-01T00:00:00Z')).proposals).toEqual([]);
    expect((await api.send(`${STATUS}?asOf=2999-01-01`)).status).toBe(400);
    expect((await api.send(`${STATUS}?knownAt=2999-01-01T00:00:00Z`)).status).toBe(400);
  });
});
