import { checkNotFuture } from '../days/check-not-future.js';
import type { Day } from '../days/day.js';
import type { Blocker } from '../rules/blocker.js';
import type { Dossier } from './dossier.js';

/** A move is not made before the proposal was opened, not before the move that went ahead of it, not in the future. */
export function checkMoveDates(dossier: Dossier, happenedOn: Day, today: Day): Blocker[] {
  const blockers: Blocker[] = [...checkNotFuture(happenedOn, today, '/happenedOn')];
  if (happenedOn < dossier.openedOn) {
    blockers.push({
      code: 'before_opening',
      message: `${happenedOn} is before ${dossier.reference} was opened, on ${dossier.openedOn}.`,
      pointer: '/happenedOn',
    });
  }
  const latest = dossier.latestMove;
  if (latest && happenedOn < latest.happenedOn) {
    blockers.push({
      code: 'before_previous_move',
      message: `${happenedOn} is before the previous move, ${latest.move}, of ${latest.happenedOn}.`,
      pointer: '/happenedOn',
    });
  }
  return blockers;
}
