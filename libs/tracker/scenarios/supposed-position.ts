import { checkPosition } from '#domain/positions/check-position.js';
import type { About } from '../positions/new-position.js';
import type { GivenPosition } from './given-supposition.js';
import type { Known } from './known.query.js';
import { ANY_DAY, unknownParty, unknownProposal, unless, type SuppositionRead } from './supposition-read.js';

/** What a party would say of a proposal of the book, of a clause in its present version, or of a pledge under it. */
export function supposedPosition(given: GivenPosition, known: Known): SuppositionRead {
  const { party, stance, statedOn } = given;
  const proposal = known.proposals.get(given.proposal);
  const { clause, pledge } = given.about ?? {};
  const about = given.about
    ? {
        clause: clause === undefined ? null : { exists: proposal?.clauses.includes(clause) ?? true },
        pledge:
          pledge === undefined
            ? null
            : { exists: !proposal || known.pledges.get(pledge)?.proposal === proposal.reference },
      }
    : null;
  const blockers = [
    ...unknownParty(party, known, '/party'),
    ...unknownProposal(given.proposal, known),
    ...checkPosition({ statedOn, about }, ANY_DAY),
  ];
  return unless(blockers, () => ({
    position: {
      proposal: proposal!.reference,
      party,
      about: given.about ? subject(given.about) : null,
      stance,
      statedOn,
      version: proposal!.version,
    },
  }));
}

const subject = ({ clause, pledge }: About) => (clause === undefined ? { pledge: pledge! } : { clause });
