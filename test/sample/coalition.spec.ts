import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CREDIBILITIES } from '#domain/vocabulary/credibilities.js';
import { RELIABILITIES } from '#domain/vocabulary/reliabilities.js';
import { CheckedApi, type Item, type Page } from '../contract/checked-api.js';

interface Told {
  readonly deadlocks: readonly {
    readonly sentence: string;
    readonly holdsUp: readonly string[];
    readonly members: readonly { proposal: string | null }[];
    readonly breaks: readonly { moves: readonly { code: string; by: string }[] }[];
    readonly acknowledged: readonly object[];
  }[];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The sample as a first start loads it, read through the API: it has to hold all that a tour and a test need. */
let api: CheckedApi;
const book: Record<string, readonly Item[]> = {};

beforeAll(async () => {
  api = await CheckedApi.open({ sample: true });
  for (const noun of ['proposals', 'pledges', 'positions?history=true', 'events', 'sources'])
    book[noun.split('?')[0]!] = await all(`/api/v1/${noun}`);
  for (const noun of ['claims', 'moves', 'requirements']) {
    const each = book.proposals!.map(({ reference }) =>
      all(`/api/v1/proposals/${String(reference)}/${noun}`),
    );
    book[noun] = (await Promise.all(each)).flat();
  }
}, 120_000);
afterAll(() => api.close());

async function all(path: string): Promise<readonly Item[]> {
  const { body } = await api.send<Page>(`${path}${path.includes('?') ? '&' : '?'}limit=500`);
  expect(body.next).toBeNull();
  return body.items;
}

const having = (noun: string, facts: Record<string, unknown>): Item[] =>
  book[noun]!.filter((item) => Object.entries(facts).every(([name, value]) => item[name] === value));

describe('the record of the coalition', () => {
  it('has a proposal at every point where one may stand', () => {
    const stages = new Set(book.proposals!.map(({ stage }) => stage));
    for (const stage of ['draft', 'consultation', 'endorsed', 'presented_to_us', 'accepted', 'rejected'])
      expect(stages).toContain(stage);
    expect(having('moves', { move: 'reject', final: true })).toHaveLength(1);
    expect(book.proposals!.length).toBeGreaterThanOrEqual(6);
  });

  it('has forty-five parties that take part, pledge or take a position', () => {
    const taking = book.proposals!.flatMap(({ participants }) => participants as { party: string }[]);
    const speaking = [...book.pledges!, ...book.positions!] as unknown as { party: string }[];
    const parties = new Set([...taking, ...speaking].map(({ party }) => party));
    expect(parties.size).toBeGreaterThanOrEqual(45);
  });

  it('has sixty pledges: refusals, sanctions and caveats among them, and claims in sum beside them', () => {
    expect(book.pledges!.length).toBeGreaterThanOrEqual(60);
    expect(having('pledges', { polarity: 'refusal' }).length).toBeGreaterThanOrEqual(10);
    expect(having('pledges', { kind: 'sanctions' }).length).toBeGreaterThanOrEqual(10);
    expect(book.pledges!.filter(({ caveats }) => (caveats as string[]).length > 0).length).toBeGreaterThan(
      30,
    );
    expect(book.claims!.length).toBeGreaterThanOrEqual(20);
  });

  it('has sixty positions, and parties that changed their mind', () => {
    expect(book.positions!.length).toBeGreaterThanOrEqual(60);
    const stances = new Map<string, Set<unknown>>();
    for (const { party, proposal, about, stance } of book.positions!) {
      const subject = JSON.stringify([party, proposal, about]);
      stances.set(subject, (stances.get(subject) ?? new Set()).add(stance));
    }
    const shifted = [...stances].filter(([, taken]) => taken.size > 1);
    expect(shifted.length).toBeGreaterThanOrEqual(5);
    expect(stances.get(JSON.stringify(['US', 'UA-SG-2025-01', null]))!.size).toBeGreaterThan(1);
  });

  it('has twenty events and eighty sources, and grades both halves of what they say', () => {
    expect(book.events!.length).toBeGreaterThanOrEqual(20);
    expect(having('events', { occurrence: 'denied' }).length).toBeGreaterThan(0);
    expect(book.sources!.length).toBeGreaterThanOrEqual(80);
    expect(new Set(book.sources!.map(({ reliability }) => reliability)).size).toBeGreaterThan(3);
    for (const { reliability } of book.sources!) expect(RELIABILITIES).toContain(reliability);
    const known = new Set(book.sources!.map(({ id }) => id));
    for (const fact of [...book.pledges!, ...book.positions!, ...book.claims!, ...book.events!]) {
      expect(known).toContain(fact.sourceId);
      expect(CREDIBILITIES).toContain(fact.credibility);
    }
  });

  it('counts money once, also where it is to be paid back', async () => {
    const { body } = await api.send<{ proposals: { reference: string; money: unknown }[] }>('/api/v1/status');
    const loan = body.proposals.find(({ reference }) => reference === 'UA-EU-LOAN-2025-01');
    expect(loan?.money).toEqual([{ amount: '90000000000.00', currency: 'EUR' }]);
  });

  it.each([
    ['who took part on 4 September 2025', 'UA-SG-2025-01', /participants$|countries present$/, [30, 35, 39]],
    ['German equipment', 'UA-SG-2025-01', /^Germany equips/, [4, 5]],
    ['who would deploy', 'UA-SG-2025-01', /^26 countries|26 other allies/, [26, 26, 27]],
    ["Ukraine's army", 'UA-SG-2026-01', /^A Ukrainian army/, [700_000, 800_000]],
    ['the Compact', 'UA-COMPACT-2024-01', /countries/, [20, 22, 23, 24]],
  ])('keeps what sources say of %s side by side', (_what, proposal, words, counts) => {
    const said = having('claims', { proposal, retracted: null }).filter(({ statement }) =>
      words.test(String(statement)),
    );
    expect(said.map(({ count }) => (count as { min: number }).min).sort((a, b) => a - b)).toEqual(counts);
    expect(new Set(said.map(({ sourceId }) => sourceId)).size).toBeGreaterThan(1);
  });

  it('holds what the article of 5 September 2025 reports', () => {
    const article = having('sources', { publisher: 'Latin America Reports' }).map(({ id }) => id);
    expect(article).toHaveLength(1);
    const cited = (noun: string) => having(noun, { sourceId: article[0] });
    const quotes = cited('positions').map(({ party, quote }) => `${String(party)}: ${String(quote)}`);
    expect(quotes.sort()).toEqual([
      'FI: halt Russia’s war machine by economic means',
      'FR: no doubt',
      'UA: concrete step',
      'US: I think we’re going to get it all straightened out.',
      'US: take a lot of the burden',
    ]);
    expect(cited('events').map(({ happenedOn, party }) => [happenedOn, party])).toEqual([
      ['2025-08-31', 'SCO'],
      ['2025-09-04', 'NATO'],
    ]);
    expect(cited('claims')).toHaveLength(1);
    expect(cited('moves').map(({ move }) => move)).toEqual(['present']);
    expect(having('positions', { party: 'RU', stance: 'rejects' }).length).toBeGreaterThan(0);
  });

  it('tells the circle of the record, what it holds up, and what would break it', async () => {
    const { body } = await api.send<Told>('/api/v1/analysis/deadlocks');
    expect(body.deadlocks).toHaveLength(1);
    const [circle] = body.deadlocks;
    const signature = 'Ukraine’s political assurance of 24 February 2026 under UA-US-2025-01';
    const guarantee =
      'the United States of America’s political assurance of 28 December 2025 under UA-US-2025-01';
    const ratified = 'the United States of America has ratified';
    const signed = 'a peace agreement has been signed';
    expect(circle!.sentence).toContain(
      `${capital(guarantee)} waits until ${signed}; ${signed} only once ${signature} is in force; ` +
        `${signature} waits until ${ratified}; ${ratified} only once ${guarantee} is in force. It holds up `,
    );
    const named = (ids: readonly string[]) =>
      ids
        .map((id) => having('pledges', { id })[0]!)
        .map(({ party, kind }) => `${String(party)} ${String(kind)}`);
    expect(named(circle!.holdsUp)).toEqual(
      expect.arrayContaining([
        'US political_assurance',
        'DE troops',
        'DE ceasefire_monitoring',
        'CA troops',
        'SE troops',
      ]),
    );
    expect(named(circle!.holdsUp)).not.toContain('GB logistics');
    expect(circle!.breaks.map(({ moves }) => moves.map(({ code, by }) => `${code} ${by}`).join())).toEqual([
      'goes_first US',
      'goes_first UA',
      'happens the parties to the conflict',
      'happens US',
    ]);
    expect(circle!.acknowledged).toEqual([]);
    const all = book.moves!.map(({ proposal, move, override }) => ({ proposal, move, override }));
    expect(all.filter(({ override }) => override !== null)).toEqual([]);
    expect(circle!.members.map(({ proposal }) => proposal).filter((one) => one !== null)).toEqual([
      'UA-US-2025-01',
      'UA-US-2025-01',
    ]);
  });

  it('had no circle before Kyiv said that it would wait', async () => {
    const { body } = await api.send<Told>('/api/v1/analysis/deadlocks?asOf=2026-02-23');
    expect(body.deadlocks).toEqual([]);
  });

  it('is as its own page says', async () => {
    const page = await readFile('samples/coalition/README.md', 'utf8');
    const offers = having('pledges', { polarity: 'offer' }).length;
    const refusals = having('pledges', { polarity: 'refusal' }).length;
    const denials = having('events', { occurrence: 'denied' }).length;
    const graded = (grade: string) => having('sources', { reliability: grade }).length;
    const quoted = book.positions!.filter(({ quote }) => quote !== null).length;
    for (const sentence of [
      `| ${book.proposals!.length}: one draft`,
      `| ${book.pledges!.length} by `,
      `: ${offers} offers`,
      `and ${refusals} refusals`,
      `| ${book.positions!.length}, of them ${quoted} with a quote`,
      `| ${book.claims!.length} aggregate claims, ${book.requirements!.length} requirements`,
      `| ${book.events!.length - denials}, and ${denials} denials`,
      `| ${book.sources!.length}: ${graded('A')} of reliability A, ${graded('B')} B, ${graded('C')} C, ${graded('D')} D, ${graded('E')} E`,
    ])
      expect(page).toContain(sentence);
    for (const { reference } of book.proposals!) expect(page).toContain(`| \`${String(reference)}\``);
  });
});
