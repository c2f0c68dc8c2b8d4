import type { Step } from '../../pledges/check-step.js';
import type { CommitmentStep } from '../../vocabulary/commitments.js';
import { dayNumber, type DayNumber } from '../days/day-number.js';

/** What the party has done with its pledge, read in the order of days. */
export class Steps {
  /** The latest step so far; null before the first, and for a suspension that a breach has lifted. */
  latest: CommitmentStep | null = null;
  /** Whether a breach lifted its suspension, and the party has done nothing since. */
  cameBack = false;
  private next = 0;

  constructor(private readonly steps: readonly Readonly<Step>[]) {}

  /** Goes on to a day. Where a breach brings a pledge in force back on that day, its suspension is over. */
  upTo(on: DayNumber, breached: boolean): void {
    for (; this.next < this.steps.length && dayNumber(this.steps[this.next]!.happenedOn) <= on; this.next++) {
      this.latest = this.steps[this.next]!.step;
      this.cameBack = false;
    }
    if (breached && this.latest === 'suspended') {
      this.latest = null;
      this.cameBack = true;
    }
  }
}
