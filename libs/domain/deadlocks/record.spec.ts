import { describe, expect, it } from '@jest/globals';
import {
  americanRatification,
  GUARANTEE,
  NAMES,
  PARIS_DECLARATION,
  recordOfTheCircle,
  ukrainianSignature,
} from '../../../test/cast/record-circle.js';
import { occurred } from '../../../test/cast/waiting-pledges.js';
import type { Book } from '../conditions/book/book.js';
import { Meaning } from '../conditions/meaning/meaning.js';
import { day } from '../days/day.js';
import { circularConditions } from './circular-conditions.js';
import { deadlocksOn } from './deadlocks.js';

const TODAY = day('2026-03-01');
const found = (book: Book) => deadlocksOn(new Meaning(book), TODAY, NAMES);

describe('the circle of the record', () => {
  const [circle, ...others] = found(recordOfTheCircle());

  it('is found, and is the only one', () => {
    expect(others).toEqual([]);
    expect(circle!.members.map(({ leaf, controlledBy }) => [leaf, controlledBy])).toEqual([
      ['pledge ua-signature in force', 'UA'],
      ['pledge us-ratification in force', 'US'],
      ['peace_agreement_signed', 'the parties to the conflict'],
      ['ratified(US)', 'US'],
    ]);
  });

  it('is told, with what it holds up', () => {
    expect(circle!.paths.map(({ text }) => text)).toEqual([
      'Ukraine’s signature -> the United States has ratified -> the American ratification -> ' +
        'a peace agreement has been signed -> Ukraine’s signature',
    ]);
    expect(circle!.holdsUp).toEqual(['de-forces', 'us-guarantee']);
    expect(circle!.sentence).toBe(
      'Ukraine’s signature waits until the United States has ratified; ' +
        'the United States has ratified only once the American ratification is in force; ' +
        'the American ratification waits until a peace agreement has been signed; ' +
        'a peace agreement has been signed only once Ukraine’s signature is in force. ' +
        'It holds up the German contribution, the American guarantee.',
    );
  });

  it('is broken by either going first, or by either event', () => {
    expect(circle!.allBreaks).toBe(true);
    expect(circle!.breaks.map(({ sentence }) => sentence)).toEqual([
      'It is broken if Ukraine goes first, and Ukraine’s signature no longer waits until the United States has ratified.',
      'It is broken if the United States goes first, and the American ratification no longer waits until ' +
        'a peace agreement has been signed.',
      'It is broken if a peace agreement has been signed without waiting for it.',
      'It is broken if the United States has ratified without waiting for it.',
    ]);
  });

  it('stands against the endorsement of the guarantee alone, until it is acknowledged', () => {
    const { key } = circle!;
    const path = circle!.paths[0]!.text;
    expect(circularConditions([circle!], GUARANTEE, new Set())).toEqual([{ key, path, acknowledged: false }]);
    expect(circularConditions([circle!], GUARANTEE, new Set([key]))).toEqual([
      { key, path, acknowledged: true },
    ]);
    expect(circularConditions([circle!], PARIS_DECLARATION, new Set())).toEqual([]);
  });

  it('is gone once the United States has ratified', () => {
    expect(found(recordOfTheCircle().with({ events: [occurred('ratified', '2026-02-20', 'US')] }))).toEqual(
      [],
    );
  });

  it('is none where Washington waits for a ceasefire, which nobody has bound to anything', () => {
    const ratification = americanRatification({ activatedBy: { event: 'ceasefire_in_force' } });
    expect(found(recordOfTheCircle([ukrainianSignature(), ratification]))).toEqual([]);
  });

  it('is none where nobody has said what the ratification brings about', () => {
    const ratification = americanRatification({ bringsAbout: null });
    expect(found(recordOfTheCircle([ukrainianSignature(), ratification]))).toEqual([]);
  });

  it('is the same circle on another day, and another one with another link', () => {
    const [later] = deadlocksOn(new Meaning(recordOfTheCircle()), day('2027-01-01'));
    expect(later!.key).toBe(circle!.key);
    const signature = ukrainianSignature({
      activatedBy: { all: [{ event: 'ratified', party: 'US' }, { inForce: 'us-ratification' }] },
    });
    const [other] = found(recordOfTheCircle([signature, americanRatification()]));
    expect(other!.key).not.toBe(circle!.key);
  });
});
