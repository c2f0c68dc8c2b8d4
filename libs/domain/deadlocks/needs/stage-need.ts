import type { ReachedLeaf } from '../../conditions/condition.js';
import { spanOf, spanOn } from '../../conditions/history/pledge-history.js';
import { ADDRESSEE } from '../../stages/addressee.js';
import type { CheckName } from '../../stages/checks/check-name.js';
import { movesTo } from '../route.js';
import { recordNeed } from './leaf-need.js';
import { all, type Need } from './need.js';
import type { View } from './view.js';

/**
 * What a stage needs to be reached: that the parties support whose support the moves on the way there ask for. What else
 * those moves ask for is at hand whenever somebody wants to make them.
 */
export function stageNeed({ reached: { stage, proposal = '' } }: ReachedLeaf, view: View): Need {
  const found = view.meaning.book.proposals.get(proposal);
  if (!found) return true;
  const moves = movesTo(stage, found);
  if (!moves) return false;
  const checks = new Set<CheckName>(moves.flatMap((move) => move.checks));
  const supporters = checks.has('pledging_parties_support') ? pledgingParties(proposal, view) : [];
  return all([
    ...supporters.map((party) =>
      recordNeed({ stance: { party, atLeast: 'supports_conditionally', proposal } }, proposal, view),
    ),
    checks.has('us_supports')
      ? recordNeed({ stance: { party: ADDRESSEE, atLeast: 'supports', proposal } }, proposal, view)
      : true,
  ]);
}

/** The parties whose offers under a proposal are not withdrawn, in the order of their codes. */
function pledgingParties(proposal: string, { meaning, today }: View): string[] {
  const parties = new Set<string>();
  for (const id of meaning.book.pledgesOf.get(proposal) ?? []) {
    const { party, polarity } = meaning.book.pledges.get(id)!;
    const span = spanOn(meaning.pledge(id)!, today);
    if (polarity === 'offer' && span !== undefined && spanOf(span).status !== 'withdrawn') parties.add(party);
  }
  return [...parties].sort();
}
