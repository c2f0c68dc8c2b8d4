import type { OpenApi, Parameter, Schema } from '../contract/openapi.js';
import { shapeOf } from '../http/fuzz/shapes.js';
import { ABSENT, tableOf, type Things } from './things.js';

/** What is asked about, whatever is asked. */
export interface Asking {
  readonly document: OpenApi;
  readonly things: Things;
  /** Instants before and after the secrets were recorded. */
  readonly instants: readonly string[];
}

const DAYS = ['2025-09-05', '2026-01-10'];

/** What a parameter or a field is a name of, by what it is called itself: a column of a table. */
export const NAMES: Readonly<Record<string, readonly [table: string, column: string]>> = {
  ...Object.fromEntries(
    ['party', 'bloc', 'member', 'beneficiary', 'coalition', 'target', 'madeBy', 'presenter'].map(
      (name) => [name, ['party', 'code']] as const,
    ),
  ),
  ...Object.fromEntries(['required', 'veto', 'blocs'].map((name) => [name, ['party', 'code']] as const)),
  proposal: ['proposal', 'reference'],
  supersededBy: ['proposal', 'reference'],
  by: ['proposal', 'reference'],
  pledge: ['pledge', 'id'],
  inForce: ['pledge', 'id'],
  compare: ['scenario', 'id'],
  organisation: ['organisation', 'id'],
  person: ['person', 'id'],
  sourceId: ['source', 'id'],
  activatedBy: ['condition', 'id'],
  endedBy: ['condition', 'id'],
  event: ['event_type', 'name'],
  deadlock: ['acknowledgement', 'deadlock'],
  clause: ['position', 'clause'],
};

/** What is not there, as a name of each kind. */
const NOBODYS: Readonly<Record<string, string>> = {
  id: ABSENT,
  code: 'NOBODY',
  reference: 'UA-SG-1999-01',
  name: 'no_such_event_type',
  deadlock: '0123456789abcdef',
  clause: 'no-such-clause',
  email: 'nobody@example.org',
};

/** The names of one kind that there are, and one that there is not. */
export const namesOf = ({ things }: Asking, table: string, column: string): string[] => [
  ...(things.of(table, column) ?? []),
  ...(NOBODYS[column] ? [NOBODYS[column]] : []),
];

/**
 * What to ask for under a name, by its schema and by what it names; of a list, the values of the column that it filters.
 * Of what is none of these, something of every kind.
 */
export function valuesFor(
  asking: Asking,
  { name, schema }: Pick<Parameter, 'name' | 'schema'>,
  table?: string,
): string[] {
  const shape = innermost(asking.document, schema);
  if (shape.enum) return shape.enum.map(String);
  if (shape.type === 'boolean') return ['true', 'false'];
  if (shape.type === 'integer') return ['1', '2', '500'];
  if (shape.format === 'date') return DAYS;
  if (shape.format === 'date-time') return [...asking.instants];
  const named = NAMES[name];
  if (named) return [...namesOf(asking, ...named), ...(name === 'compare' ? ['book'] : [])];
  const held = table && asking.things.of(table, column(name));
  if (held) return [...held, ...(NOBODYS[column(name)] ? [NOBODYS[column(name)]!] : [])];
  return anything(asking);
}

/** Something of every kind, and what there is not. */
const anything = ({ things }: Asking): string[] => [...things.each, ABSENT];

const column = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function innermost(document: OpenApi, schema: Schema): Schema {
  const shape = shapeOf(document, schema);
  return shape.type === 'array' ? innermost(document, shape.items!) : shape;
}

/** What stands for the parameters of a path that names nothing of the book. */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  version: ['1', '2', '9'],
  from: ['1', '2', '9'],
  to: ['1', '2', '9'],
  problem: ['stale'],
  asset: ['start.js'],
};

/** What to put in place of a parameter of a path, by the noun before it; something of every kind where that is not known. */
export function addressesOf(asking: Asking, noun: string, parameter: string): string[] {
  const fixed = FIXED[parameter];
  if (fixed) return [...fixed];
  const table = tableOf(noun);
  const own = { id: 'id', ref: 'reference', code: 'code', name: 'name' }[parameter];
  if (table === undefined || own === undefined) return anything(asking);
  const others = table === 'pledge' ? 'position' : 'pledge';
  const elsewhere = asking.things.of(others, 'id')!.slice(-1);
  const byName = own === 'id' ? [] : namesOf(asking, table, own);
  return [...byName, ...namesOf(asking, table, 'id'), ...elsewhere];
}
