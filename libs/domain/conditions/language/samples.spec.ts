import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from '@jest/globals';
import { SHIPPED_EVENT_TYPES } from '../../vocabulary/event-types.js';
import { explain } from './explain.js';
import { parse } from './parse.js';
import { print } from './print.js';

const SAMPLE = 'samples/coalition';
const read = <T>(path: string) => JSON.parse(readFileSync(`${SAMPLE}/${path}`, 'utf8')) as T;

interface Sampled {
  proposal: { clauses?: { key: string }[] };
  record: { condition?: { key: string; label: string; text: string } }[];
}
const files = readdirSync(`${SAMPLE}/proposals`);
const proposals = files.map((file) => ({
  reference: file.replace('.json', ''),
  ...read<Sampled>(`proposals/${file}`),
}));
const conditions = proposals.flatMap(({ reference, proposal, record }) =>
  record.flatMap(({ condition }) => (condition ? [{ reference, proposal, ...condition }] : [])),
);

const eventTypes = new Set(
  [...SHIPPED_EVENT_TYPES, ...read<{ name: string }[]>('event-types.json')].map(({ name }) => name),
);
const listed = read<{ code: string }[]>('parties.json').map(({ code }) => code);

describe('the conditions of the sample', () => {
  it('are there', () => {
    expect(conditions.length).toBeGreaterThan(30);
  });

  test.each(conditions)('$reference $key: $text', ({ text, proposal }) => {
    const parsed = parse(text, {
      eventTypes,
      parties: new Set([...listed, 'BG', 'DE', 'EE', 'GB', 'NL', 'RU', 'SE', 'UA', 'US']),
      proposals: new Set(proposals.map(({ reference }) => reference)),
      clauses: () => new Set(proposal.clauses?.map(({ key }) => key)),
    });
    expect(parsed).toMatchObject({ ok: true });
    if (!parsed.ok) return;
    expect(parse(print(parsed.tree))).toEqual(parsed);
    expect(explain(parsed.tree)).toMatch(/^[^.]+$/);
  });
});
