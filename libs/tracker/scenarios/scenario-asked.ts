import type { Day } from '#domain/days/day.js';
import { RuleBroken } from '#domain/rules/rule-broken.js';
import type { Supposition } from '#domain/scenarios/supposition.js';
import type { Rows } from '../book/rows.js';
import { checkMoves } from './check-moves.js';
import type { GivenSupposition } from './given-supposition.js';
import { readSuppositions } from './read-suppositions.js';
import type { ScenarioEntity } from './scenario.entity.js';
import { scenarioIn } from './scenario.store.js';

/** A saved scenario that a request names. @throws RuleBroken `scenario_unknown` */
export async function savedScenario(from: Rows, id: string, pointer?: string): Promise<ScenarioEntity> {
  const found = await scenarioIn(from, id);
  if (found) return found;
  const message = `There is no scenario ${id}.`;
  throw new RuleBroken([{ code: 'scenario_unknown', message, ...(pointer && { pointer }) }]);
}

/**
 * What is supposed, checked against the book as it is now: it may have moved on since a scenario was saved.
 *
 * @param saved the id of the scenario that supposes it, to be named with what stands against it
 * @throws RuleBroken
 */
export async function checkedSuppositions(
  from: Rows,
  given: readonly GivenSupposition[],
  on: Day,
  saved?: string,
): Promise<readonly Supposition[]> {
  try {
    const suppositions = await readSuppositions(from, given, on);
    await checkMoves(from, suppositions);
    return suppositions;
  } catch (error) {
    if (!(error instanceof RuleBroken) || saved === undefined) throw error;
    throw new RuleBroken(error.blockers.map((blocker) => ({ ...blocker, scenario: saved })));
  }
}
