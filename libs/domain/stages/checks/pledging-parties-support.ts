import type { Blocker } from '../../rules/blocker.js';
import { stanceAtLeast } from '../../vocabulary/stances.js';
import type { Dossier } from '../dossier.js';
import { pledgingParties, positionOf } from '../pledging-parties.js';

/** Whoever offers something supports the proposal it is offered under, conditionally or not. */
export const pledgingPartiesSupport = (
  dossier: Pick<Dossier, 'pledges' | 'positions'>,
): readonly Blocker[] => {
  const blockers: Blocker[] = [];
  for (const party of pledgingParties(dossier)) {
    const position = positionOf(dossier, party);
    if (!position) {
      blockers.push({
        code: 'position_missing',
        message: `${party} pledges under this proposal but has stated no position on it.`,
        party,
      });
    } else if (!stanceAtLeast(position.stance, 'supports_conditionally')) {
      const { stance, statedOn } = position;
      blockers.push({
        code: 'position_not_supporting',
        message: `${party} pledges under this proposal but its latest position, of ${statedOn}, is ${stance}.`,
        party,
        stance,
      });
    }
  }
  return blockers;
};
