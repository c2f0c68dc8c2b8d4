import type { Endpoint } from '../../contract/openapi.js';
import { blamed, type Fault } from './fault.js';

const BAD_KEYS = ['', ' ', 'a b', 'k'.repeat(256), 'clé', 'a,\tb'];
const BAD_TAGS = ['x', '"x', 'x"', 'r1', '""x""', '"r1.a" "r1.b"', '"r1.a", "r2.b"', ','];
const STALE_TAGS = ['"r999999999.x"', '"x"', '""', 'W/"r1.x"', '"r1x"', '"r9999999999999.x"'];

const BAD_CREDENTIALS = [
  undefined,
  '',
  'Bearer',
  'Bearer ',
  'Basic YWRtaW46YWRtaW4=',
  'Bearer x',
  `Bearer ${'x'.repeat(5_000)}`,
];

/** Requests with a header that cannot be accepted. */
export function headerFaults({ operation: { parameters, security } }: Endpoint): Fault[] {
  const takes = (header: string) =>
    parameters.some(({ in: part, name }) => part === 'header' && name === header);
  const faults: Fault[] = [];
  if (takes('Idempotency-Key')) {
    for (const key of BAD_KEYS) {
      const headers = { 'idempotency-key': key };
      faults.push(blamed(`the key is ${JSON.stringify(key)}`, { headers }, 'header', '/idempotency-key'));
    }
  }
  if (takes('If-Match')) {
    faults.push({
      what: 'there is no If-Match',
      broken: { headers: { 'if-match': undefined } },
      status: 428,
    });
    for (const tag of BAD_TAGS) {
      faults.push(blamed(`If-Match is ${tag}`, { headers: { 'if-match': tag } }, 'header', '/if-match'));
    }
    for (const tag of STALE_TAGS) {
      faults.push({ what: `If-Match is ${tag}`, broken: { headers: { 'if-match': tag } }, status: 412 });
    }
  }
  if (security.length > 0) {
    for (const authorization of BAD_CREDENTIALS) {
      faults.push({
        what: `Authorization is ${authorization}`,
        broken: { headers: { authorization } },
        status: 401,
      });
    }
  }
  return faults;
}
