import type { PledgeFact } from '../book/facts.js';
import { signalsHeardBy, signalsOf, type Fact } from './signals.js';

/** Who waits for what, by signal. */
export class WaitingList {
  private readonly pledges = new Map<string, PledgeFact>();
  private readonly listeners = new Map<string, string[]>();

  constructor(pledges: Iterable<PledgeFact>) {
    for (const pledge of pledges) {
      this.pledges.set(pledge.id, pledge);
      for (const signal of signalsHeardBy(pledge)) {
        const listeners = this.listeners.get(signal);
        if (listeners) listeners.push(pledge.id);
        else this.listeners.set(signal, [pledge.id]);
      }
    }
  }

  /**
   * Ids of the pledges on which a fact can bear: those that listen for it, those that wait for them, and so on. Costs
   * as much as there are, whatever the size of the book.
   */
  waitingFor(facts: readonly Fact[]): ReadonlySet<string> {
    const found = new Set<string>();
    const signals = new Set(facts.flatMap(signalsOf));
    for (const signal of signals) {
      for (const id of this.listeners.get(signal) ?? []) {
        if (found.has(id)) continue;
        found.add(id);
        for (const further of signalsOf({ pledge: this.pledges.get(id)! })) signals.add(further);
      }
    }
    return found;
  }
}
