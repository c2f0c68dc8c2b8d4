import type { Contract } from '../../contract/conform.js';
import type { Schema } from '../../contract/openapi.js';
import { longest } from './longest.js';
import { shapeOf } from './shapes.js';

const DAYS = [
  '2025-02-30',
  '2025-02-29',
  '2025-13-01',
  '2025-00-10',
  '2025-2-3',
  '20250203',
  '2025-04-31',
  '+002025-01-01',
  '2025-01-01T00:00:00Z',
  ' 2025-01-01',
  '2025-01-01\n',
  '２０２５-01-01',
  'yesterday',
];

const INSTANTS = ['2025-02-30T00:00:00Z', '2025-01-01', '2025-01-01T00:00:00', '2025-01-01T25:00:00Z', 'now'];

const IDS = [
  '0198f000-0000-7000-8000-00000000000',
  '0198f000-0000-7000-8000-0000000000011',
  '{0198f000-0000-7000-8000-000000000001}',
  '0198f00000007000800000000000000001',
  '0198g000-0000-7000-8000-000000000001',
  "' OR 1=1 --",
];

const URLS = ['ftp://example.org/', 'javascript:alert(1)', 'example.org', 'https://', 'http://exa mple.org/'];

const TEXTS = ['', '\t\n', 'x', 'X', 'TROOPS', '€', '1', '🪖🪖'];

const OTHERS: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  7,
  1e9 + 1,
  1e15,
  [],
  ['x'],
  [[]],
  {},
  { x: 1 },
];

const OF_FORMAT: Readonly<Record<string, readonly string[]>> = {
  date: DAYS,
  'date-time': [...INSTANTS, ...DAYS],
  uuid: IDS,
  uri: URLS,
};

/** Values that a schema does not allow, and that an answer has to blame on the very place they stand in. */
export function wrongValues(contract: Contract, schema: Schema): unknown[] {
  const {
    type,
    format = '',
    maxLength,
    minimum,
    maximum,
    maxItems,
    items,
  } = shapeOf(contract.document, schema);
  const candidates = [
    ...(OF_FORMAT[format] ?? [DAYS[0], INSTANTS[0], IDS[0], URLS[0]]),
    ...TEXTS,
    ...OTHERS,
    ...(maxLength ? ['x'.repeat(maxLength + 1), longest(maxLength + 1)] : ['X'.repeat(200)]),
    ...(minimum !== undefined ? [minimum - 1] : []),
    ...(maximum !== undefined ? [maximum + 1] : []),
    ...(maxItems ? [Array(maxItems + 1).fill(items)] : []),
  ];
  // Inside a list or an object the blame falls on a member, so what is of the right type is left to the members.
  const nests = (value: unknown) =>
    type === 'array' ? Array.isArray(value) && value.length <= (maxItems ?? Infinity) : isObject(value);
  const nested = type === 'array' || type === 'object';
  return candidates.filter((value) => !contract.holds(schema, value) && !(nested && nests(value)));
}

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
