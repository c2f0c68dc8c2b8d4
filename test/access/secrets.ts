import type { Viewer } from '#ledger/viewer.js';
import { keepSecret, KINDS, type Secret } from '../cast/kept-secret.js';
import type { Book } from '../support/book.js';

const PARTIES = ['EE', 'GB', 'PL', 'US', 'FR'] as const;

/**
 * Records every kind of secret in each of some markings; the second of two that say the same is refused, and left out.
 * @param where ids of pledges that everybody sees under a proposal that everybody sees
 */
export async function keepSecrets(
  book: Book,
  keeper: Viewer,
  markings: readonly Secret['marking'][],
  where: { proposal: string; pledges: readonly string[] },
): Promise<void> {
  let kept = 0;
  for (const [i, what] of KINDS.entries()) {
    for (const [j, marking] of markings.entries()) {
      const party = PARTIES[(i + j) % PARTIES.length]!;
      await keepSecret(book, { what, marking, party }, where, keeper).then(
        () => kept++,
        (error: Error) => {
          if (error.name !== 'RuleBroken') throw error;
        },
      );
    }
  }
  if (kept < KINDS.length * markings.length * 0.8) throw new Error(`Only ${kept} secrets were kept.`);
}
