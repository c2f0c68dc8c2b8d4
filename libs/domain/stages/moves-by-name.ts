import { MOVES, type Move } from './moves.js';

const BY_NAME: ReadonlyMap<string, Move> = new Map(MOVES.map((move) => [move.name, move]));

/** The line of the table for a move, or undefined where no move is called so. */
export function moveNamed(name: string): Move | undefined {
  return BY_NAME.get(name);
}
