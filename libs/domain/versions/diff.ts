import type { Change, ChangeKind, Detail } from './change.js';
import { detailsOf } from './details.js';
import { pledgeChange, pledgeDetails } from './diff-pledge.js';
import type { ClauseSnapshot, VersionContent } from './version-content.js';

/**
 * What became of each clause and each pledge from version `a` to version `b`: clauses first, each group in the
 * order of its keys or ids, the unchanged ones left out. Reading it the other way round gives the mirror image:
 * added for removed, strengthened for weakened, and reworded as it is.
 */
export function diffVersions(a: VersionContent, b: VersionContent): Change[] {
  const clauses = pairUp(a.clauses, b.clauses, ({ key }) => key);
  const pledges = pairUp(a.pledges, b.pledges, ({ id }) => id);
  return [
    ...clauses.flatMap(([key, from, to]) =>
      changed(from, to, clauseDetails(from, to), () => 'reworded').map((found): Change => ({
        what: 'clause',
        key,
        ...found,
      })),
    ),
    ...pledges.flatMap(([id, from, to]) =>
      changed(from, to, pledgeDetails(from, to), pledgeChange).map((found): Change => ({
        what: 'pledge',
        id,
        ...found,
      })),
    ),
  ];
}

function clauseDetails(from: ClauseSnapshot | null, to: ClauseSnapshot | null): Detail[] {
  return detailsOf(from, to, ['heading', 'text']);
}

function changed<T>(
  from: T | null,
  to: T | null,
  details: Detail[],
  judge: (from: T, to: T) => ChangeKind,
): { change: ChangeKind; details: Detail[] }[] {
  if (from === null) return [{ change: 'added', details }];
  if (to === null) return [{ change: 'removed', details }];
  return details.length === 0 ? [] : [{ change: judge(from, to), details }];
}

type Pair<T> = [name: string, from: T | null, to: T | null];

function pairUp<T>(a: readonly T[], b: readonly T[], nameOf: (item: T) => string): Pair<T>[] {
  const pairs = new Map<string, Pair<T>>();
  for (const item of a) pairs.set(nameOf(item), [nameOf(item), item, null]);
  for (const item of b) {
    const pair = pairs.get(nameOf(item));
    if (pair) pair[2] = item;
    else pairs.set(nameOf(item), [nameOf(item), null, item]);
  }
  return [...pairs.values()].sort(([first], [second]) => (first < second ? -1 : 1));
}
