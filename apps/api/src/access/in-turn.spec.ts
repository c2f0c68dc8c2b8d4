import { expect, test } from '@jest/globals';
import { inTurn } from './in-turn.js';

test('one statement at a time looks up whoever came during the one before, each once, and a failure is theirs alone', async () => {
  const asked: (readonly string[])[] = [];
  const answers: ((found: Map<string, number> | Error) => void)[] = [];
  const find = inTurn<number>((texts) => {
    asked.push(texts);
    return new Promise((resolve, reject) =>
      answers.push((found) => (found instanceof Error ? reject(found) : resolve(found))),
    );
  });
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  const first = find('a');
  await turn();
  const later = [find('b'), find('c'), find('b')];
  await turn();
  expect(asked).toEqual([['a']]);
  answers[0]!(new Error('away'));
  await expect(first).rejects.toThrow('away');
  await turn();
  expect(asked).toEqual([['a'], ['b', 'c']]);
  answers[1]!(new Map([['b', 1]]));
  expect(await Promise.all(later)).toEqual([1, undefined, 1]);
});
