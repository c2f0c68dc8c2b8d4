import type { Blocker } from '../rules/blocker.js';

/**
 * Two people set aside what they were shown and nothing else: whatever else stands against a move refuses it, as itself,
 * also where it is of the same kind.
 *
 * @param standing what stands against the move and can be set aside
 * @param shown what stood against it when it was asked for
 */
export function checkOverride(standing: readonly Blocker[], shown: readonly Blocker[]): Blocker[] {
  const known = new Set(shown.map(inOneForm));
  return standing.filter((blocker) => !known.has(inOneForm(blocker)));
}

const inOneForm = (blocker: Blocker): string =>
  JSON.stringify(Object.entries(blocker).sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * Whoever asks names all that shall be set aside and nothing that is not there. Code `not_in_the_way`; what was left out
 * refuses as itself.
 */
export function checkNamed(standing: readonly Blocker[], codes: readonly string[]): Blocker[] {
  const leftOut = standing.filter(({ code }) => !codes.includes(code));
  const notThere = codes.flatMap((code, i) => {
    if (standing.some((blocker) => blocker.code === code)) return [];
    const message = `Nothing called ${JSON.stringify(code)} that could be set aside stands against the move.`;
    return [{ code: 'not_in_the_way', message, pointer: `/override/blockers/${i}` }];
  });
  return [...leftOut, ...notThere];
}
