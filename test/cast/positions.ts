import type { NewPosition } from '#tracker/positions/new-position.js';
import { on } from '../support/book.js';

/** Estonia supports the proposal. */
export const estonianSupport = (changes: Partial<NewPosition> = {}): NewPosition => ({
  party: 'EE',
  stance: 'supports',
  statedOn: on('2025-09-04'),
  quote: null,
  speaker: null,
  authority: 'head_of_government',
  about: null,
  credibility: 1,
  ...changes,
});

/** Russia will have no foreign troops in Ukraine. */
export const russianRejection = (changes: Partial<NewPosition> = {}): NewPosition =>
  estonianSupport({
    party: 'RU',
    stance: 'rejects',
    statedOn: on('2025-08-18'),
    quote: 'We reject any scenario of troops in Ukraine.',
    speaker: 'Maria Zakharova',
    authority: 'spokesperson',
    ...changes,
  });
