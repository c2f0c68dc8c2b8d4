import type { Stage } from '../../stages/stage.js';
import { hasComeAsFarAs } from '../../stages/progress.js';
import { stagesAhead } from '../../stages/stages-ahead.js';
import type { ProposalFact } from '../book/facts.js';
import { dayNumber, FIRST_DAY } from '../days/day-number.js';
import { append, constant, type Timeline } from '../timelines/timeline.js';
import { ALWAYS, NEVER, NO, UNKNOWN, YES, type Value } from '../timelines/truth.js';

/**
 * Whether a proposal has come as far as a stage. False before it was opened; then it holds until a move changes it, and
 * for good where no further move could. Unknown of a proposal that the book does not have.
 */
export function reachedTimeline(reached: Stage, proposal: ProposalFact | undefined): Timeline {
  if (!proposal) return constant(UNKNOWN);
  const made: number[] = [];
  append(made, FIRST_DAY, NO);
  append(made, dayNumber(proposal.openedOn), valueIn('draft', false, reached));
  for (const { to, final, happenedOn } of proposal.moves) {
    append(made, dayNumber(happenedOn), valueIn(to, final, reached));
  }
  return made;
}

const values = new Map<string, Value>();

function valueIn(stage: Stage, final: boolean, reached: Stage): Value {
  const key = `${stage} ${final} ${reached}`;
  let value = values.get(key);
  if (value === undefined) {
    const holds = hasComeAsFarAs(reached, stage);
    const changes = [...stagesAhead(stage, final)].some((ahead) => hasComeAsFarAs(reached, ahead) !== holds);
    value = holds ? (changes ? YES : ALWAYS) : changes ? NO : NEVER;
    values.set(key, value);
  }
  return value;
}
