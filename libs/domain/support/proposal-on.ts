import type { ProposalFact } from '../conditions/book/facts.js';
import type { Day } from '../days/day.js';
import { moveNamed } from '../stages/moves-by-name.js';
import type { Stage } from '../stages/stage.js';

/** Where a proposal stood at the end of a day. */
export interface ProposalOn {
  readonly stage: Stage;
  /** Number of the version being worked on, from 1. */
  readonly version: number;
  /** Day of the latest presentation of that version; null where it was not presented. */
  readonly presentedOn: Day | null;
}

/** The proposal as its moves through a day leave it; undefined before it was opened. */
export function proposalOn({ openedOn, moves }: ProposalFact, on: Day): ProposalOn | undefined {
  if (on < openedOn) return undefined;
  let stands: ProposalOn = { stage: 'draft', version: 1, presentedOn: null };
  for (const { move, to, happenedOn } of moves) {
    if (happenedOn > on) break;
    const { opensVersion, freezes } = moveNamed(move) ?? {};
    stands = {
      stage: to,
      version: stands.version + (opensVersion ? 1 : 0),
      presentedOn: freezes ? happenedOn : opensVersion ? null : stands.presentedOn,
    };
  }
  return stands;
}
