import type { EventLeaf } from '../condition.js';
import { withArticle } from './english.js';
import type { Names } from './names.js';

/** A happening as a sentence with "has": "a ceasefire" has "been signed". */
export interface Happening {
  readonly who: string;
  readonly did: string;
}

type Phrase = (party: string | undefined) => Happening;

/** With a party that the phrase has no room for. */
const fixed =
  (who: string, did: string): Phrase =>
  (party) => ({ who, did: party === undefined ? did : `${did} with regard to ${party}` });

/** With a party that does it, or else with any. */
const doneBy =
  (anyone: string, someone: (party: string) => string, did: string): Phrase =>
  (party) => ({ who: party === undefined ? anyone : someone(party), did });

const PHRASES: Readonly<Record<string, Phrase>> = {
  ceasefire_signed: fixed('a ceasefire', 'been signed'),
  ceasefire_in_force: fixed('a ceasefire', 'entered into force'),
  ceasefire_breached: fixed('a ceasefire', 'been breached'),
  peace_agreement_signed: fixed('a peace agreement', 'been signed'),
  parliament_approved: doneBy('a parliament', (party) => `the parliament of ${party}`, 'approved'),
  ratified: doneBy('a party', (party) => party, 'ratified'),
  us_backing_confirmed: fixed('the backing of the United States', 'been confirmed'),
  armed_attack: fixed('an armed attack', 'happened'),
  beneficiary_request: doneBy('a beneficiary', (party) => party, 'asked for it as the beneficiary'),
  mandate_adopted: fixed('a mandate', 'been adopted'),
};

/** An event in words; one of a type of the book's own by its label in quotation marks. */
export function happening({ event, party }: EventLeaf, names: Names): Happening {
  const called = party === undefined ? undefined : withArticle(names.party?.(party) ?? party);
  const phrase = Object.hasOwn(PHRASES, event) ? PHRASES[event] : undefined;
  const label = names.eventType?.(event) ?? event.replaceAll('_', ' ');
  return (phrase ?? fixed(`the event “${label}”`, 'happened'))(called);
}
