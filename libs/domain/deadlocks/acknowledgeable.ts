import type { Day } from '../days/day.js';
import type { Blocker } from '../rules/blocker.js';
import type { Circle } from './deadlock.js';

export interface AcknowledgementAsked {
  readonly deadlock: string;
  readonly on: Day;
  /** Whether it is acknowledged under the proposal already. */
  readonly already: boolean;
}

/**
 * The deadlock that is to be acknowledged under a proposal: something of the proposal must be caught in it on the day,
 * and nobody has acknowledged it there so far.
 *
 * @param proposal reference
 */
export function acknowledgeable(
  circles: readonly Circle[],
  { deadlock, on, already }: AcknowledgementAsked,
  proposal: string,
): { circle: Circle | undefined; blockers: Blocker[] } {
  const circle = circles.find(
    ({ key, members }) => key === deadlock && members.some((member) => member.proposal === proposal),
  );
  const blockers: Blocker[] = [];
  if (already) {
    const message = `The deadlock ${deadlock} is acknowledged under ${proposal} already.`;
    blockers.push({ code: 'acknowledged_already', message, pointer: '/deadlock' });
  } else if (!circle) {
    const message = `Nothing of ${proposal} is caught in a deadlock ${deadlock} on ${on}.`;
    blockers.push({ code: 'no_such_deadlock', message, pointer: '/deadlock' });
  }
  return { circle, blockers };
}
