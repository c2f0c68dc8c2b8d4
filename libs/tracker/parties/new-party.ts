import type { Day } from '#domain/days/day.js';
import type { PartyType } from '#domain/vocabulary/party-types.js';
import type { Marked } from '../facts/new-fact.js';

/** A party as it is added. */
export interface NewParty extends Marked {
  code: string;
  name: string;
  type: PartyType;
}

/** What may change of a party: never its code, by which others know it, nor what it is. */
export interface PartyPatch {
  name: string;
}

/** From which day a party takes no part any more. */
export interface Retirement {
  on: Day;
}
