import type { MoveFact, ProposalFact } from '../conditions/book/facts.js';
import type { Day } from '../days/day.js';
import { hasComeAsFarAs } from '../stages/progress.js';
import { MOVES, type Move } from '../stages/moves.js';
import type { Stage } from '../stages/stage.js';
import type { Wanted } from './wanted-leaves.js';

/** Moves that end a negotiation are taken only where no other way is as short. */
const LAST_RESORTS = ['withdraw', 'supersede'];
const MOVES_TO_TAKE: readonly Move[] = [
  ...MOVES.filter(({ name }) => !LAST_RESORTS.includes(name)),
  ...MOVES.filter(({ name }) => LAST_RESORTS.includes(name)),
];

/**
 * The fewest moves that bring a proposal to where it has come as far as a stage, or where it has not, all on one day.
 * Rejections on the way are not final, and what was withdrawn is not reopened. Undefined where no such way is left.
 */
export function movePath(
  { moves, openedOn }: ProposalFact,
  reached: Stage,
  wanted: Wanted,
  asked: Day,
): MoveFact[] | undefined {
  const on = asked < openedOn ? openedOn : asked;
  const kept = moves.filter(({ happenedOn }) => happenedOn <= on);
  const { to: first, final } = kept.at(-1) ?? { to: 'draft' as Stage, final: false };
  const paths: { stage: Stage; path: MoveFact[] }[] = [{ stage: first, path: kept }];
  const seen = new Set<Stage>([first]);
  for (const { stage, path } of paths) {
    if (hasComeAsFarAs(reached, stage) === (wanted === 'true')) return path;
    if (stage === 'withdrawn') continue;
    for (const { name: move, from, to, unlessFinal } of MOVES_TO_TAKE) {
      if (!from.includes(stage) || seen.has(to) || (final && unlessFinal)) continue;
      seen.add(to);
      const isFinal = to === 'withdrawn' && final;
      paths.push({ stage: to, path: [...path, { move, to, happenedOn: on, final: isFinal }] });
    }
  }
  return undefined;
}
