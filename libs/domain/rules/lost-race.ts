import type { Blocker } from './blocker.js';

/** What was asked for was possible a moment ago: somebody else's change came first. */
export class LostRace extends Error {
  override readonly name = 'LostRace';

  constructor(
    readonly code: string,
    message: string,
    readonly blockers: readonly Blocker[],
  ) {
    super(message);
  }
}
