import { pointerTo } from '../wire/findings.js';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** What the text of a JSON document shows before it is parsed. Means nothing for text that is not JSON. */
export interface Structure {
  /** How many arrays and objects stand inside one another at most. */
  readonly depth: number;
  /** How many names stand before a colon, in all objects together. */
  readonly members: number;
}

/** Counts levels and members in one pass over the bytes. */
export function structureOf(bytes: Uint8Array): Structure {
  let level = 0;
  let depth = 0;
  let members = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === QUOTE) {
      for (i++; i < bytes.length && bytes[i] !== QUOTE; i++) if (bytes[i] === BACKSLASH) i++;
    } else if (byte === 0x7b || byte === 0x5b) {
      if (++level > depth) depth = level;
    } else if (byte === 0x7d || byte === 0x5d) {
      level--;
    } else if (byte === 0x3a) {
      members++;
    }
  }
  return { depth, members };
}

/** The pointer to the first name that an object has twice, in text that is known to be JSON. */
export function repeatedName(text: string): string | undefined {
  const open: { path: string; names?: Set<string>; at: string | number }[] = [];
  const tokens = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\],]/g;
  for (let match = tokens.exec(text); match; match = tokens.exec(text)) {
    const [token, named] = match;
    const inside = open.at(-1);
    if (named && inside?.names) {
      const name = JSON.parse(token.slice(0, token.lastIndexOf('"') + 1)) as string;
      if (inside.names.has(name)) return inside.path + pointerTo(name);
      inside.names.add(name);
      inside.at = name;
    } else if (token === '{' || token === '[') {
      const path = inside ? inside.path + pointerTo(inside.at) : '';
      open.push(token === '{' ? { path, names: new Set(), at: '' } : { path, at: 0 });
    } else if (token === '}' || token === ']') {
      open.pop();
    } else if (token === ',' && typeof inside?.at === 'number') {
      inside.at++;
    }
  }
  return undefined;
}
