import type { Blocker } from './blocker.js';

/** A read asks about something that is not there, or makes no sense: each fault points at the parameter that says so. */
export class BadQuestion extends Error {
  override readonly name = 'BadQuestion';

  constructor(readonly faults: readonly Blocker[]) {
    super(faults.map((fault) => fault.message).join(' '));
  }
}
