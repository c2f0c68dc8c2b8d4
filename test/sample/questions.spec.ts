import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckedApi, type Item, type Page, type Problem } from '../contract/checked-api.js';

/** What follows from the record of the coalition, asked over HTTP. */
let api: CheckedApi;

const PARIS = '/api/v1/proposals/UA-SG-2025-01';

beforeAll(async () => {
  api = await CheckedApi.open({ sample: true });
}, 120_000);
afterAll(() => api.close());

const read = async <T>(path: string): Promise<T> => {
  const { status, text, body } = await api.send<T>(path);
  expect([path, status, status === 200 ? '' : text]).toEqual([path, 200, '']);
  return body;
};

interface Named {
  readonly party: string;
}

interface Reckoning {
  readonly named: readonly Named[];
  readonly refused: readonly Named[];
  readonly silent: readonly string[];
  readonly sentence: string;
}

type Claim = Item & { reconciliation: { coalition: string; then: Reckoning; now: Reckoning } };

const codes = (parties: readonly Named[]) => parties.map(({ party }) => party).join(' ');

describe('the 26 that were claimed in Paris', () => {
  it('are reconciled with those named, those that refuse and those that are silent', async () => {
    const { items } = await read<Page<Claim>>(`${PARIS}/claims?limit=500&asOf=2026-01-10`);
    const claim = items.find(({ statement }) => (statement as string).startsWith('26 countries formally'))!;
    const { coalition, then, now } = claim.reconciliation;
    expect(then.sentence).toBe('26 parties claimed: twelve named, three refuse, 14 unnamed.');
    expect([codes(then.named), codes(then.refused), coalition]).toEqual([
      'AU CA DK EE FR GB LT LV NL NO SE TR',
      'IT PL US',
      'COTW',
    ]);
    expect([now.sentence, now.silent.length]).toEqual([
      '26 parties claimed: twelve named, six refuse, 14 unnamed.',
      17,
    ]);

    const one = await read<Claim>(`/api/v1/claims/${claim.id}?asOf=2026-01-10&coalition=NATO`);
    expect(one.reconciliation).toMatchObject({ coalition: 'NATO', then: { named: then.named } });
    expect(one.reconciliation.then.silent).not.toEqual(then.silent);
  });

  it('may not be of a coalition that nobody knows', async () => {
    const { status, body } = await api.send<Problem>(`${PARIS}/claims?coalition=XX`);
    expect([status, body.blockers]).toMatchObject([422, [{ pointer: '/coalition', code: 'bloc_unknown' }]]);
  });
});

describe('the support for the proposal of Paris', () => {
  it('counts each party once, and agrees with the positions that are listed', async () => {
    const asOf = 'asOf=2026-01-10';
    const support = await read<{
      parties: { party: string; stance: string | null }[];
      tally: { asked: number; unknown: number; byStance: Record<string, number> };
      blocs: { bloc: string; members: object[] }[];
      sentence: string;
    }>(`${PARIS}/support?${asOf}`);
    const { items } = await read<Page>(`${PARIS}/positions?about=proposal&limit=500&${asOf}`);
    const said = support.parties.filter(({ stance }) => stance !== null);
    expect(said.map(({ party, stance }) => `${party} ${stance}`)).toEqual(
      items.map(({ party, stance }) => `${party as string} ${stance as string}`).sort(),
    );
    const { asked, unknown, byStance } = support.tally;
    const counted = Object.values(byStance).reduce((sum, count) => sum + count, 0);
    expect([counted + unknown, said.length]).toEqual([asked, counted]);
    expect(support.blocs.map(({ bloc, members }) => [bloc, members.length])).toEqual([
      ['COTW', 34],
      ['EU', 27],
      ['NATO', 32],
    ]);
    expect(support.sentence).toMatch(/^Of \d+ parties .* support it/);
  });

  it('has shifted since the summer', async () => {
    const { shifts } = await read<{ shifts: { sentence: string }[] }>(
      `${PARIS}/support?from=2025-08-01&asOf=2026-01-10`,
    );
    expect(shifts.length).toBeGreaterThan(0);
    for (const { sentence } of shifts) expect(sentence).toMatch(/ went from .* to .*, on \d+ \w+ 202[56]\.$/);
  });
});

describe('what the force of Paris needs', () => {
  it('is missing for the most part, and none of it is firm while there is no ceasefire', async () => {
    const asOf = 'asOf=2026-01-10';
    const { items } = await read<Page<Item & { gap: { at: { firm: object | null }[] } }>>(
      `${PARIS}/requirements?${asOf}`,
    );
    const ground = items.find(({ quantity }) => quantity !== null)!;
    expect(ground.gap.at).toMatchObject([
      { days: 7, firm: { least: 0, most: 0 }, verdict: 'short' },
      { days: 30, due: true, gap: { least: 24_750 } },
      { days: 90 },
    ]);
    const whole = await read<{ requirements: { requirement: string; at: object[] }[] }>(
      `${PARIS}/gap?${asOf}`,
    );
    expect(whole.requirements.map(({ requirement, at }) => [requirement, at])).toEqual(
      items.map(({ id, gap }) => [id, gap.at]),
    );
    expect((await api.send<Problem>(`${PARIS}/gap?dDay=9999-12-31`)).body.blockers).toMatchObject([
      { pointer: '/dDay', code: 'too_late' },
    ]);
  });
});

describe('the explanation of a pledge', () => {
  it('is a sentence for people where it is read by itself', async () => {
    const { items } = await read<Page>(`${PARIS}/pledges?party=EE&kind=troops&status=pending`);
    const pledge = await read<{ explanation: { sentence: string } }>(`/api/v1/pledges/${items[0]!.id}`);
    expect(pledge.explanation.sentence).toMatch(
      /^Pending since \d+ \w+ 2025\. The condition that activates it/,
    );
    expect(pledge.explanation.sentence).toContain('that the parliament of Estonia has approved');
    expect(items[0]!.explanation).not.toHaveProperty('sentence');
  });
});
