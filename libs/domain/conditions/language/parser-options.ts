import { STAGES } from '../../stages/stage.js';
import { DOMAINS } from '../../vocabulary/domains.js';
import { PLEDGE_KINDS } from '../../vocabulary/kinds.js';
import { STANCES } from '../../vocabulary/stances.js';
import { UNITS } from '../../vocabulary/units.js';
import type { Places } from './places.js';
import { isReservedWord } from './reserved-words.js';
import { SUPPORTIVE_STANCES } from './supportive-stances.js';
import type { Vocabulary } from './vocabulary.js';

/** What the generated parser is told. */
export interface ParserOptions {
  readonly make: Places['make'];
  readonly modify: Places['modify'];
  readonly isReserved: (word: string) => boolean;
  readonly isEventType: (name: string) => boolean;
  readonly isParty: (code: string) => boolean;
  readonly words: Readonly<
    Record<'stages' | 'kinds' | 'domains' | 'units' | 'stances' | 'supportive', readonly string[]>
  >;
}

const words = {
  stages: STAGES,
  kinds: PLEDGE_KINDS,
  domains: DOMAINS,
  units: UNITS,
  stances: STANCES,
  supportive: SUPPORTIVE_STANCES,
};

/** @param vocabulary where given, no other event types and parties are read as such */
export function parserOptions(places: Places, vocabulary?: Vocabulary): ParserOptions {
  return {
    make: places.make,
    modify: places.modify,
    isReserved: isReservedWord,
    isEventType: (name) => vocabulary?.eventTypes.has(name) ?? true,
    isParty: (code) => vocabulary?.parties.has(code) ?? true,
    words,
  };
}
