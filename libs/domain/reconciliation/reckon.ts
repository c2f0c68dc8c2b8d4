import type { ClaimCount } from '../claims/claim-count.js';
import type { Book } from '../conditions/book/book.js';
import type { Names } from '../conditions/language/names.js';
import type { Day } from '../days/day.js';
import { measured } from '../pledges/measured.js';
import { membersOn } from '../support/bloc-support.js';
import type { ClaimFact } from './claim-fact.js';
import { moneyRemainder } from './money-remainder.js';
import { namedOn, type NamedPledges } from './named-on.js';
import { byParty } from './named-party.js';
import { notCounted } from './not-counted.js';
import type { Reckoning } from './reckoning.js';
import { reckoningSentence } from './reckoning-sentence.js';
import { remainderOf, type Remainder } from './remainder.js';
import { ofTwoMinds } from './two-minds.js';

/**
 * What a claim comes to on a day.
 *
 * @param coalition code of the bloc whose members may have been meant
 */
export function reckon(
  claim: ClaimFact,
  on: Day,
  coalition: string | undefined,
  book: Book,
  names: Names,
): Reckoning {
  const pledges = namedOn(claim, on, book);
  const named = byParty(pledges.offers);
  const isNamed = new Set(named.map(({ party }) => party));
  const possiblyNamed = byParty(pledges.possible.filter(({ party }) => !isNamed.has(party)));
  const refused = byParty(pledges.refusals);
  const spoken = new Set([...named, ...possiblyNamed, ...refused].map(({ party }) => party));
  const members = coalition === undefined ? null : membersOn(coalition, on, book);
  const { count, money } = claim;
  const facts = {
    on,
    named,
    possiblyNamed,
    refused,
    twoMinds: ofTwoMinds(pledges, names),
    silent: members && members.filter((member) => !spoken.has(member)),
    count: count && countRemainder(count, named.length, possiblyNamed.length, pledges),
    money: money && moneyRemainder(money, pledges.offers, pledges.possible),
    notCounted: notCounted(claim, [...pledges.offers, ...pledges.possible]),
  };
  return { ...facts, sentence: reckoningSentence(claim, facts) };
}

function countRemainder(
  count: ClaimCount,
  named: number,
  possibly: number,
  { offers, possible }: NamedPledges,
): Remainder {
  if (count.unit === 'parties') return remainderOf(count, { least: named, most: named + possibly });
  const { least } = measured(count.unit, offers);
  const { most } = measured(count.unit, [...offers, ...possible]);
  return remainderOf(count, { least, most });
}
