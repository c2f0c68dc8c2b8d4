import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { SHIPPED_EVENT_TYPES } from '../../vocabulary/event-types.js';
import { nearest } from './nearest.js';
import { nearestParty } from './nearest-party.js';

const EVENT_TYPES = SHIPPED_EVENT_TYPES.map(({ name }) => name);

describe('the nearest word', () => {
  test.each([
    ['armed_atack', 'armed_attack'],
    ['armed_attackk', 'armed_attack'],
    ['aremd_attack', 'armed_attack'],
    ['ARMED_ATTACK', 'armed_attack'],
    ['ratifeid', 'ratified'],
    ['ceasefire', undefined],
    ['x'.repeat(1_000), undefined],
    ['', undefined],
  ])('to %j is %j', (typed, meant) => {
    expect(nearest(typed, EVENT_TYPES)).toBe(meant);
  });

  it('is found after any one slip', () => {
    const slips: ((name: string, at: number, letter: string) => string)[] = [
      (name, at) => name.slice(0, at) + name.slice(at + 1),
      (name, at, letter) => name.slice(0, at) + letter + name.slice(at),
      (name, at, letter) => name.slice(0, at) + letter + name.slice(at + 1),
      (name, at) =>
        name.slice(0, at) +
        name
          .slice(at, at + 2)
          .split('')
          .reverse()
          .join('') +
        name.slice(at + 2),
    ];
    const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz_');
    fc.assert(
      fc.property(
        fc.constantFrom(...EVENT_TYPES),
        fc.constantFrom(...slips),
        fc.nat(),
        letters,
        (name, slip, at, letter) => {
          expect(nearest(slip(name, at % name.length, letter), EVENT_TYPES)).toBe(name);
        },
      ),
    );
  });

  it('is the one that begins alike, where several are as near', () => {
    expect(nearest('GBR', ['BR', 'GB', 'GR'])).toBe('GB');
  });

  it('is no guess among codes of two letters', () => {
    expect(nearest('UX', ['UA', 'US'])).toBeUndefined();
    expect(nearest('SU', ['UA', 'US'])).toBe('US');
    expect(nearest('us', ['UA', 'US'])).toBe('US');
  });
});

describe('the nearest party', () => {
  it('is the one people mean by a code that ISO 3166-1 does not have', () => {
    expect(nearestParty('UK', ['GB', 'UA'])).toBe('GB');
    expect(nearestParty('el', ['GR'])).toBe('GR');
    expect(nearestParty('UK', ['FR'])).toBeUndefined();
  });
});
