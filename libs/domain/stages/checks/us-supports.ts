import type { Blocker } from '../../rules/blocker.js';
import { stanceAtLeast } from '../../vocabulary/stances.js';
import { ADDRESSEE } from '../addressee.js';
import type { Dossier } from '../dossier.js';
import { positionOf } from '../pledging-parties.js';

/**
 * The United States has said yes to what was presented: its latest position was stated on or after the day of the
 * presentation and supports without conditions. A conditional yes is not yet an acceptance.
 */
export const usSupports = (dossier: Pick<Dossier, 'positions' | 'presentedOn'>): readonly Blocker[] => {
  const position = positionOf(dossier, ADDRESSEE);
  if (!position) {
    return [
      {
        code: 'us_position_missing',
        message: 'The US has stated no position on this proposal.',
        party: ADDRESSEE,
      },
    ];
  }
  const blockers: Blocker[] = [];
  const { stance, statedOn } = position;
  if (dossier.presentedOn !== null && statedOn < dossier.presentedOn) {
    blockers.push({
      code: 'us_position_before_presentation',
      message:
        `The latest position of the US, of ${statedOn}, was stated before the proposal was presented ` +
        `on ${dossier.presentedOn}.`,
      party: ADDRESSEE,
      statedOn,
    });
  }
  if (!stanceAtLeast(stance, 'supports')) {
    blockers.push({
      code: 'us_not_supporting',
      message: `The latest position of the US, of ${statedOn}, is ${stance}: to accept, it has to support.`,
      party: ADDRESSEE,
      stance,
    });
  }
  return blockers;
};
