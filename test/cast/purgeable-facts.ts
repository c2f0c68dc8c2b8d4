import type { Purgeable } from '#domain/approvals/purgeable.js';
import { recordEvent } from '../../apps/api/src/events/events.examples.js';
import { stateRequirement } from '../../apps/api/src/requirements/requirements.examples.js';
import { takePosition } from '../../apps/api/src/positions/positions.examples.js';

/**
 * One of each kind that can be purged, as it is sent, with a text in it that nothing else has; and a claim is told of by
 * its own test.
 *
 * @param proposal the address of one
 */
export const purgeableFacts = (
  proposal: string,
  text: string,
): readonly [noun: Purgeable, path: string, body: object][] => [
  ['position', `${proposal}/positions`, { ...takePosition, about: null, quote: text, speaker: text }],
  ['requirement', `${proposal}/requirements`, { ...stateRequirement, note: text }],
  ['event', '/api/v1/events', { ...recordEvent, note: text }],
  ['scenario', '/api/v1/scenarios', { name: text, suppose: [{ event: recordEvent }] }],
  ['condition', `${proposal}/conditions`, { label: text, text: 'ceasefire_in_force' }],
  ['source', '/api/v1/sources', { title: text, publisher: text, reliability: 'A' }],
];
