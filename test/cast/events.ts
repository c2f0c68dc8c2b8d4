import type { NewEvent } from '#tracker/events/new-event.js';
import { on } from '../support/book.js';

/** A ceasefire enters into force on the first of February. */
export const ceasefireOfFebruary = (changes: Partial<NewEvent> = {}): NewEvent => ({
  type: 'ceasefire_in_force',
  happenedOn: on('2026-02-01'),
  credibility: 2,
  ...changes,
});

/** There was no armed attack up to the end of January. */
export const noArmedAttack = (changes: Partial<NewEvent> = {}): NewEvent => ({
  type: 'armed_attack',
  occurrence: 'denied',
  through: on('2026-01-31'),
  party: 'RU',
  ...changes,
});
