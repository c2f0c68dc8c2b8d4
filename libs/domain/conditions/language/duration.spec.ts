import { describe, expect, test } from '@jest/globals';
import { durationParts, isoDuration, readDuration } from './duration.js';

describe('a duration', () => {
  test.each([
    ['P1D', 'P1D'],
    ['p1y2m3w4d', 'P1Y2M3W4D'],
    ['P0Y01M0D', 'P1M'],
    ['P14D', 'P14D'],
    ['P100Y1200M5200W36500D', 'P100Y1200M5200W36500D'],
  ])('%s is %s', (text, iso) => {
    const duration = readDuration(text)!;
    expect(isoDuration(duration)).toBe(iso);
    expect(readDuration(iso)).toEqual(duration);
  });

  test.each([
    '',
    'P',
    'P1',
    '1D',
    'P0D',
    'P1D1D',
    'P1D1M',
    'PT1H',
    'P1DT0S',
    '-P1D',
    'P-1D',
    'P1.5D',
    'P101Y',
    'P36501D',
    'P1D\n',
  ])('%j is none', (text) => {
    expect(readDuration(text)).toBeUndefined();
  });

  test('is said in words', () => {
    expect(durationParts(readDuration('P1Y2M1W3D')!)).toEqual([
      [1, 'year'],
      [2, 'months'],
      [1, 'week'],
      [3, 'days'],
    ]);
  });
});
