import type { Detail } from './change.js';

type Fields = Readonly<Record<string, unknown>>;

/** The fields in which two states of a thing differ, in the order given; an absent state has null in every field. */
export function detailsOf(from: object | null, to: object | null, fields: readonly string[]): Detail[] {
  const details: Detail[] = [];
  for (const field of fields) {
    const was = (from as Fields | null)?.[field] ?? null;
    const is = (to as Fields | null)?.[field] ?? null;
    if (!sameValue(was, is)) details.push({ field, from: was, to: is });
  }
  return details;
}

/** Whether two JSON values are equal, whatever the order of their keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => sameValue((a as Fields)[key], (b as Fields)[key]))
  );
}
