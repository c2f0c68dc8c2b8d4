import type { Deadlock } from '#domain/deadlocks/deadlock.js';
import type { Standing } from '../acknowledgements/acknowledgement.query.js';

/** A deadlock as people are told it, with who has acknowledged it. How a break is supposed is left to scenarios. */
export function told({ breaks, ...deadlock }: Deadlock, standing: readonly Standing[]): object {
  return {
    ...deadlock,
    breaks: breaks.map(({ moves, sentence }) => ({
      moves: moves.map(({ code, by, says }) => ({ code, by, says })),
      sentence,
    })),
    acknowledged: standing
      .filter((one) => one.deadlock === deadlock.key)
      .map(({ deadlock: _key, ...acknowledgement }) => acknowledgement),
  };
}
