import type { Contract } from '../../contract/conform.js';
import type { Parameter, Schema } from '../../contract/openapi.js';
import { wrongValues } from './wrong-values.js';

const cursor = (key: unknown): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** What no list gave out as a cursor. */
const BAD_CURSORS = [
  '',
  'x',
  '!!',
  'WyJ4Il0=',
  cursor([]),
  cursor({}),
  cursor(null),
  cursor(['€']),
  cursor([1]),
  cursor([null]),
  cursor([[]]),
  cursor(['0198f000-0000-7000-8000-000000000001', 'more']),
  cursor(['a\0b']),
  Buffer.from('["\\ud800"]').toString('base64url'),
  Buffer.from('[1e400]').toString('base64url'),
  Buffer.from([0x5b, 0x22, 0xff, 0x22, 0x5d]).toString('base64url'),
  '['.repeat(900),
  'W'.repeat(5_000),
];

const LATER: Readonly<Record<string, string>> = { asOf: '2999-01-01', knownAt: '2999-01-01T00:00:00Z' };

const NUMBERS = [
  '0',
  '-1',
  '501',
  '1000001',
  '1.5',
  '1e2',
  '0x10',
  '+1',
  ' 1',
  '1 ',
  '９',
  '9'.repeat(30),
  '',
];

/** Texts that a parameter of a path or a query must not be. */
export function wrongTexts(contract: Contract, { name, in: part, schema }: Parameter): string[] {
  if (part === 'query' && name === 'after') return BAD_CURSORS;
  const item = schema.type === 'array' ? schema.items! : schema;
  const texts = [...NUMBERS, ...wrongValues(contract, item).filter((value) => typeof value === 'string')];
  const wrong = texts.filter((text) => !contract.holds(item, said(item, text)));
  return LATER[name] ? [...wrong, LATER[name]] : wrong;
}

/** What a text in an address means, as JSON would say it. */
function said({ type }: Schema, text: string): unknown {
  if (type === 'integer') return /^-?\d+$/.test(text) ? Number(text) : text;
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}
