import type { Day } from '../days/day.js';
import { NO_BLOCKERS, type Blocker } from '../rules/blocker.js';
import { LostRace } from '../rules/lost-race.js';
import { RuleBroken } from '../rules/rule-broken.js';
import { checkMoveDates } from './check-move-dates.js';
import { checkNeeds } from './check-needs.js';
import { runChecks } from './checks/run-checks.js';
import type { Dossier } from './dossier.js';
import { finallyRejected, isFinallyRejected } from './final-rejection.js';
import type { MoveDecision } from './move-decision.js';
import type { MoveRequest } from './move-request.js';
import { moveNamed } from './moves-by-name.js';
import { MOVE_NAMES, type Move } from './moves.js';
import { anyOfStages, stageWords } from './stage-words.js';

/**
 * Decides whether a proposal goes from one stage to another, and says what to record.
 * Throws RuleBroken with every reason against it at once: of the table, the dates, the needs and the checks.
 * Throws LostRace (`moved_on`) where the move was open until the latest move was made.
 *
 * @param dossier the proposal on the day of the move
 * @param today the last day that counts as past
 */
export function decideMove(dossier: Dossier, request: MoveRequest, today: Day): MoveDecision {
  const dates = checkMoveDates(dossier, request.happenedOn, today);
  const move = moveNamed(request.move);
  if (!move) throw new RuleBroken([unknownMove(request.move), ...dates]);

  const { lifts, blockers: override } = readOverride(request);
  const checks = runChecks(move, dossier);
  const standing = [
    ...checkTable(move, dossier),
    ...dates,
    ...checkNeeds(move, request),
    ...override,
    ...(lifts ? NO_BLOCKERS : checks),
  ];
  if (movedOn(move, dossier)) throw new LostRace('moved_on', movedOnMessage(move, dossier), standing);
  if (standing.length > 0) throw new RuleBroken(standing);
  return {
    move: move.name,
    from: dossier.stage,
    to: move.to,
    freezesVersion: move.freezes ?? false,
    opensVersion: move.opensVersion ?? false,
    final: move.needs.includes('final') ? (request.final ?? null) : carriedFinal(move, dossier),
    overridden: checks,
  };
}

function unknownMove(name: string): Blocker {
  const message = `No move is called ${JSON.stringify(name)}: the moves are ${MOVE_NAMES.join(', ')}.`;
  return { code: 'unknown_move', message, pointer: '/move' };
}

function checkTable(move: Move, dossier: Dossier): readonly Blocker[] {
  if (!move.from.includes(dossier.stage)) {
    const open = `${move.name} is open only to a proposal that is ${anyOfStages(move.from)}`;
    const message = `${dossier.reference} is ${stageWords(dossier.stage)}: ${open}.`;
    return [{ code: 'wrong_stage', message, stage: dossier.stage, from: move.from }];
  }
  return move.unlessFinal && isFinallyRejected(dossier) ? [finallyRejected(dossier)] : NO_BLOCKERS;
}

function readOverride({ override }: MoveRequest): { lifts: boolean; blockers: readonly Blocker[] } {
  if (!override) return { lifts: false, blockers: NO_BLOCKERS };
  if (override.reason.trim() !== '') return { lifts: true, blockers: NO_BLOCKERS };
  const message = 'To override what stands against a move, say why.';
  return {
    lifts: false,
    blockers: [{ code: 'needs_override_reason', message, pointer: '/override/reason' }],
  };
}

function movedOn(move: Move, { stage, latestMove }: Dossier): boolean {
  return !move.from.includes(stage) && latestMove !== null && move.from.includes(latestMove.from);
}

function movedOnMessage(move: Move, { reference, stage, latestMove }: Dossier): string {
  const since = latestMove ? `, since ${latestMove.move} on ${latestMove.happenedOn}` : '';
  return `${reference} has moved on: it is ${stageWords(stage)}${since}, and ${move.name} is no longer open to it.`;
}

function carriedFinal(move: Move, dossier: Dossier): boolean | null {
  return move.to === 'withdrawn' && isFinallyRejected(dossier) ? true : null;
}
