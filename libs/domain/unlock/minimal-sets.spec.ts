import { describe, expect, it } from '@jest/globals';
import { minimalSets } from './minimal-sets.js';
import type { Way } from './ways.js';

const found = (candidates: readonly Way[], leads: (way: Way) => boolean, limit = 10) =>
  minimalSets(candidates, limit, leads);

describe('minimal sets', () => {
  it('drop what it does not take', () => {
    expect(found([[1, 2, 3]], (way) => way.includes(2))).toEqual({ sets: [[2]], isCut: false });
    expect(found([[1, 2, 3]], (way) => way.length >= 2).sets).toEqual([
      [1, 2],
      [1, 3],
      [2, 3],
    ]);
  });

  it('are found where one want undoes what the others bring about', () => {
    const suspendsItself = 2;
    expect(found([[1, 2]], (way) => way.includes(1) && !way.includes(suspendsItself)).sets).toEqual([[1]]);
  });

  it('are none where nothing leads there, and are cut at the limit', () => {
    expect(found([[1], [2]], () => false)).toEqual({ sets: [], isCut: false });
    expect(found([[1], [2]], () => true, 1)).toMatchObject({ sets: [[]] });
    expect(found([[1], [2]], ({ length }) => length === 1, 1)).toEqual({ sets: [[1]], isCut: true });
  });
});
