import { checkNotFuture } from '../days/check-not-future.js';
import type { Day } from '../days/day.js';
import type { Blocker } from '../rules/blocker.js';
import type { EventTerms } from './event-terms.js';

/** What the book holds on the event already. `recordedAlready`: the same terms from the same source stand in it. */
export interface EventContext {
  typeKnown: boolean;
  recordedAlready: boolean;
}

/**
 * A happening has its day, a denial the day through which it holds, and neither lies in the future. A denial may
 * contradict a happening, and a second happening a type that comes once: sources disagree, and both are kept.
 */
export function checkEvent(event: EventTerms, context: EventContext, today: Day): Blocker[] {
  const blockers: Blocker[] = [];
  if (!context.typeKnown) {
    const message = `No event type is called ${JSON.stringify(event.type)}.`;
    blockers.push({ code: 'event_type_unknown', message, pointer: '/type' });
  }
  blockers.push(
    ...(event.occurrence === 'denied' ? checkDenial(event, today) : checkHappening(event, today)),
  );
  if (context.recordedAlready) {
    blockers.push({
      code: 'recorded_already',
      message: 'The same event is on record, from the same source.',
    });
  }
  return blockers;
}

function checkHappening({ happenedOn, through }: EventTerms, today: Day): Blocker[] {
  const blockers: Blocker[] = [];
  if (happenedOn === null) {
    const message = 'Say on which day the event happened.';
    blockers.push({ code: 'needs_happened_on', message, pointer: '/happenedOn' });
  } else {
    blockers.push(...checkNotFuture(happenedOn, today, '/happenedOn'));
  }
  if (through !== null) {
    const message = 'Only a denial holds through a day.';
    blockers.push({ code: 'through_out_of_place', message, pointer: '/through' });
  }
  return blockers;
}

function checkDenial({ happenedOn, through }: EventTerms, today: Day): Blocker[] {
  const blockers: Blocker[] = [];
  if (through === null) {
    const message = 'Say through which day the event had not happened.';
    blockers.push({ code: 'needs_through', message, pointer: '/through' });
  } else {
    blockers.push(...checkNotFuture(through, today, '/through'));
  }
  if (happenedOn !== null) {
    const message = 'What is denied has no day on which it happened.';
    blockers.push({ code: 'happened_on_out_of_place', message, pointer: '/happenedOn' });
  }
  return blockers;
}
