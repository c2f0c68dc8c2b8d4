import { describe, expect, it } from '@jest/globals';
import { EVENT_TYPE_NAME, SHIPPED_EVENT_TYPES } from './event-types.js';

describe('the event types every book starts with', () => {
  it('are these, and only the peace agreement comes once', () => {
    expect(SHIPPED_EVENT_TYPES.map(({ name, once }) => (once ? `${name} (once)` : name))).toEqual([
      'ceasefire_signed',
      'ceasefire_in_force',
      'ceasefire_breached',
      'peace_agreement_signed (once)',
      'parliament_approved',
      'ratified',
      'us_backing_confirmed',
      'armed_attack',
      'beneficiary_request',
      'mandate_adopted',
    ]);
  });

  it('have names that can be typed into a condition', () => {
    for (const { name } of SHIPPED_EVENT_TYPES) expect(name).toMatch(EVENT_TYPE_NAME);
  });
});
