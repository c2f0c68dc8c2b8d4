import { expect, it } from '@jest/globals';
import { preferredType } from './preferred-type.js';

const OFFERED = ['application/json', 'text/csv'] as const;

it.each([
  ['', 'application/json'],
  ['*/*', 'application/json'],
  ['text/csv', 'text/csv'],
  ['TEXT/CSV', 'text/csv'],
  ['text/*', 'text/csv'],
  ['text/csv; header=present', 'text/csv'],
  ['text/csv;q=0', 'application/json'],
  ['text/csv;q=0, */*', 'application/json'],
  ['application/json;q=0, */*', 'text/csv'],
  ['text/csv;q=0.1, application/json', 'application/json'],
  ['application/json;q=0.1, text/csv;q=0.2', 'text/csv'],
  ['application/json, text/csv', 'application/json'],
  ['text/csv, application/json', 'application/json'],
  ['application/xml', 'application/json'],
  ['text/html, application/xhtml+xml, */*;q=0.8', 'application/json'],
  ['text/csv;q=lots, application/json;q=0.1', 'application/json'],
])('of JSON and CSV, Accept: %j gets %s', (accept, type) => {
  expect(preferredType(accept, OFFERED)).toBe(type);
});
