import { createHash } from 'node:crypto';
import type { BookRecord } from './record.js';

/** The idempotency key of a record's nth fact, from 1. A record of the same name that says anything else has other keys. */
export function loadKeys(record: BookRecord): (number: number) => string {
  const digest = createHash('sha256').update(JSON.stringify(record)).digest('hex').slice(0, 16);
  return (number) => `record/${record.name}/${digest}/${number}`;
}
