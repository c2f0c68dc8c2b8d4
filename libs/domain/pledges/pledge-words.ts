import { dayWords } from '../conditions/language/english.js';
import type { Names } from '../conditions/language/names.js';
import { partyWords } from '../conditions/language/party-words.js';
import { DOMAIN_WORDS } from '../conditions/language/print-leaf.js';
import type { PledgeFact } from '../conditions/book/facts.js';
import { rangeWords } from '../counts/range-words.js';

/** What a pledge is called by. */
export type Described = Pick<
  PledgeFact,
  'party' | 'polarity' | 'kind' | 'domain' | 'quantity' | 'money' | 'pledgedOn'
>;

/**
 * A pledge as a sentence calls it, so that whoever knows the table knows which is meant: "Estonia’s pledge of troops on
 * land (50 to 250 personnel) of 30 April 2025".
 */
export function pledgeWords(pledge: Described, names: Names): string {
  const { party, polarity, kind, domain, pledgedOn } = pledge;
  const what = polarity === 'refusal' ? 'refusal' : 'pledge';
  const where = domain === null ? '' : ` ${DOMAIN_WORDS[domain]}`;
  const of = `${what} of ${kind.replaceAll('_', ' ')}${where}${measure(pledge)}`;
  return `${partyWords(party, names)}’s ${of} of ${dayWords(pledgedOn)}`;
}

function measure({ quantity, money }: Described): string {
  if (quantity) return ` (${rangeWords({ least: quantity.min, most: quantity.max })} ${quantity.unit})`;
  return money ? ` (${money.currency} ${money.amount})` : '';
}
