import type { Day } from '#domain/days/day.js';
import { allow } from '#domain/rules/allow.js';
import type { Blocker } from '#domain/rules/blocker.js';
import type { Supposition } from '#domain/scenarios/supposition.js';
import type { Rows } from '../book/rows.js';
import type { GivenSupposition } from './given-supposition.js';
import { knownOf, type Known } from './known.query.js';
import { checkChangedOnce, withIds } from './pledge-ids.js';
import { supposedEvent } from './supposed-event.js';
import { supposedMove } from './supposed-move.js';
import { supposedPledge } from './supposed-pledge.js';
import { supposedPosition } from './supposed-position.js';
import type { SuppositionRead } from './supposition-read.js';

const KINDS = ['event', 'position', 'move', 'pledge'] as const;

/**
 * What is supposed, as rules look at it: all that it names is there, and it is such as could be recorded, on whatever
 * day.
 *
 * @param on the first day of the scenario
 * @throws RuleBroken with everything that cannot be, each with a pointer such as `/suppose/2/event/type`
 */
export async function readSuppositions(
  from: Rows,
  given: readonly GivenSupposition[],
  on: Day,
): Promise<readonly Supposition[]> {
  if (given.length === 0) return [];
  const known = await knownOf(from, given, on);
  const read = await Promise.all(given.map((one) => readOne(from, one, known, on)));
  allow([
    ...read.flatMap((one, at) => ('blockers' in one ? one.blockers.map(under(`/suppose/${at}`)) : [])),
    ...checkChangedOnce(given),
  ]);
  return withIds(read.flatMap((one) => ('supposition' in one ? [one.supposition] : [])));
}

async function readOne(from: Rows, given: GivenSupposition, known: Known, on: Day): Promise<SuppositionRead> {
  const kinds = KINDS.filter((kind) => given[kind] !== undefined);
  if (kinds.length !== 1) {
    const message = `Suppose one thing at a time: ${KINDS.slice(0, -1).join(', ')} or ${KINDS.at(-1)}.`;
    return { blockers: [{ code: 'not_one_thing', message }] };
  }
  const { event, position, move, pledge } = given;
  const read = event
    ? supposedEvent(event, known)
    : position
      ? supposedPosition(position, known)
      : move
        ? supposedMove(move, known)
        : await supposedPledge(from, pledge!, known, on);
  return 'blockers' in read ? { blockers: read.blockers.map(under(`/${kinds[0]}`)) } : read;
}

const under =
  (place: string) =>
  (blocker: Blocker): Blocker => ({ ...blocker, pointer: `${place}${(blocker.pointer as string) ?? ''}` });
