import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from '@jest/globals';
import { SHIPPED_EVENT_TYPES } from '../../vocabulary/event-types.js';
import { explain } from './explain.js';
import { parse } from './parse.js';
import { print } from './print.js';
import { readTree } from './read-tree.js';
import type { Vocabulary } from './vocabulary.js';

const BOOK: Vocabulary = {
  eventTypes: new Set(SHIPPED_EVENT_TYPES.map(({ name }) => name)),
  parties: new Set(['EU', 'GB', 'PL', 'RU', 'US']),
  proposals: new Set(['UA-SG-2025-01']),
};
const PARTIES: Record<string, string> = {
  EU: 'European Union',
  GB: 'United Kingdom',
  PL: 'Poland',
  US: 'United States',
};

/** The rows of all tables of the document that have these columns, without the marks of code. */
function rowsUnder(...columns: string[]): string[][] {
  const cells = (line: string) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1'));
  const lines = readFileSync('docs/conditions.md', 'utf8').split('\n');
  const heading = lines.map((line) => line.startsWith('|') && cells(line).join('|') === columns.join('|'));
  let inside = false;
  return lines.flatMap((line, at) => {
    inside = heading[at] || (inside && line.startsWith('|'));
    return inside && !heading[at] && !/^\| ---/.test(line) ? [cells(line)] : [];
  });
}

function treeOf(text: string) {
  const parsed = parse(text, BOOK);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.tree;
}

describe('the document about conditions', () => {
  test.each(rowsUnder('you type', 'it says'))('%s: %s', (text, sentence) => {
    expect(explain(treeOf(text!), { party: (code) => PARTIES[code] })).toBe(sentence);
  });

  test.each(rowsUnder('you type', 'it is shown as'))('%s is shown as %s', (text, canonical) => {
    expect(print(treeOf(text!))).toBe(canonical);
  });

  test.each(rowsUnder('you type', 'the tree'))('%s is %s', (text, json) => {
    const tree: unknown = JSON.parse(json!);
    expect(treeOf(text!)).toEqual(tree);
    expect(readTree(tree, BOOK)).toEqual({ ok: true, tree });
  });

  test.each(rowsUnder('you type', 'where', 'you are told', 'did you mean'))(
    '%s: %s %s',
    (text, where, message, meant) => {
      const parsed = parse(text!, BOOK);
      const told = parsed.ok ? [] : parsed.errors;
      expect(told.map(({ line, column }) => `${line}:${column}`)).toEqual([where]);
      expect(told[0]).toMatchObject({ message });
      expect(told[0]?.suggestion ?? '').toBe(meant);
    },
  );

  it('has examples of everything', () => {
    const said = [...rowsUnder('you type', 'it says'), ...rowsUnder('you type', 'the tree')].map(([text]) =>
      treeOf(text!),
    );
    const fields = new Set(said.flatMap((tree) => Object.keys(tree)));
    const leaves = ['event', 'party', 'date', 'reached', 'stance', 'inForce', 'count', 'quantity'];
    for (const field of [...leaves, 'all', 'any', 'not', 'of', 'plus', 'by']) expect(fields).toContain(field);
  });
});
