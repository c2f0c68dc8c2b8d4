import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { conditionsOver } from '../../../../test/cast/condition-arbitraries.js';
import { ANYTHING, FEW_THINGS } from '../../../../test/cast/condition-pools.js';
import { parse } from './parse.js';
import { print } from './print.js';
import { readTree } from './read-tree.js';

describe('text and tree', () => {
  it.each([
    ['of anything', conditionsOver(ANYTHING)],
    ['of few things', conditionsOver(FEW_THINGS, { maxDepth: 5 })],
  ])('are one thing in two forms: random trees %s', (_, conditions) => {
    fc.assert(
      fc.property(conditions, (tree) => {
        expect(readTree(tree)).toStrictEqual({ ok: true, tree });
        expect(parse(print(tree))).toStrictEqual({ ok: true, tree });
      }),
      { numRuns: 500 },
    );
  });
});
