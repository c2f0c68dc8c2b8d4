import type { BookFacts, EventFact, PositionFact } from '#domain/conditions/book/facts.js';
import type { DateLeaf, EventLeaf, ReachedLeaf, StanceLeaf } from '#domain/conditions/condition.js';
import type { Day } from '#domain/days/day.js';
import type { Stage } from '#domain/stages/stage.js';
import { STANCES } from '#domain/vocabulary/stances.js';
import type { Reckoned } from './day-by-day-truths.js';

/** What a leaf that rests on records alone is worth on a day. */
export function recordTruth(
  leaf: EventLeaf | DateLeaf | ReachedLeaf | StanceLeaf,
  own: string,
  on: Day,
  facts: BookFacts,
): Reckoned {
  if ('event' in leaf) return eventTruth(leaf, on, facts);
  if ('date' in leaf) {
    const holds = 'from' in leaf.date ? on >= leaf.date.from : on < leaf.date.before;
    return holds ? 'true' : 'false';
  }
  return 'reached' in leaf
    ? reachedTruth(leaf.reached, own, on, facts)
    : stanceTruth(leaf.stance, own, on, facts);
}

function eventTruth({ event, party }: EventLeaf, on: Day, { events, eventTypes }: BookFacts): Reckoned {
  const ofType = events.filter(({ type }) => type === event);
  const happened = ofType.filter(
    (record) => record.occurrence === 'occurred' && (party === undefined || record.party === party),
  );
  const denies = (record: EventFact) =>
    record.occurrence === 'denied' && (record.party === null || record.party === party) && on <= record.on;
  if (happened.some((record) => record.on <= on)) return 'true';
  const onceOnly = eventTypes.find(({ name }) => name === event)?.once;
  return ofType.some(denies) || (onceOnly && happened.length > 0) ? 'false' : 'unknown';
}

const ON_THE_WAY_TO: Partial<Record<Stage, readonly Stage[]>> = {
  draft: ['consultation', 'endorsed', 'presented_to_us', 'accepted'],
  consultation: ['endorsed', 'presented_to_us', 'accepted'],
  endorsed: ['presented_to_us', 'accepted'],
  presented_to_us: ['accepted'],
};

function reachedTruth(
  { stage, proposal = undefined }: ReachedLeaf['reached'],
  own: string,
  on: Day,
  { proposals }: BookFacts,
): Reckoned {
  const found = proposals.find(({ reference }) => reference === (proposal ?? own));
  if (!found) return 'unknown';
  if (on < found.openedOn) return 'false';
  const isIn = found.moves.filter(({ happenedOn }) => happenedOn <= on).at(-1)?.to ?? 'draft';
  return isIn === stage || ON_THE_WAY_TO[stage]?.includes(isIn) ? 'true' : 'false';
}

function stanceTruth(
  { party, atLeast, on: about, proposal }: StanceLeaf['stance'],
  own: string,
  on: Day,
  { positions }: BookFacts,
): Reckoned {
  const isOn = (position: PositionFact) => {
    if (about && 'pledge' in about)
      return position.about && 'pledge' in position.about && position.about.pledge === about.pledge;
    if (position.proposal !== (proposal ?? own)) return false;
    if (about) return position.about && 'clause' in position.about && position.about.clause === about.clause;
    return position.about === null;
  };
  let latest: PositionFact | undefined;
  for (const position of positions) {
    if (position.party !== party || position.statedOn > on || !isOn(position)) continue;
    if (!latest || position.statedOn >= latest.statedOn) latest = position;
  }
  if (!latest) return 'unknown';
  const rank = (STANCES as readonly string[]).indexOf(latest.stance);
  return rank >= STANCES.indexOf(atLeast) ? 'true' : 'false';
}
