import type { MakeMove } from '#tracker/proposals/make-move.js';
import { on } from '../support/book.js';

/** A move with everything that it needs, and what it needs is all it brings. */
export function move(name: string, happenedOn: string, changes: Partial<MakeMove> = {}): MakeMove {
  return {
    move: name,
    happenedOn: on(happenedOn),
    reason: 'as agreed in Paris',
    source: { title: 'Guarantees for Ukraine', publisher: 'ERR News', reliability: 'B' },
    ...(name === 'present' && { presenter: 'FR', occasion: 'the meeting at the White House' }),
    ...(name === 'reject' && { final: false }),
    ...changes,
  };
}
