import { dayWords, numberWords } from '../conditions/language/english.js';
import type { Names } from '../conditions/language/names.js';
import { partiesWords } from '../conditions/language/party-words.js';
import { DOMAIN_WORDS } from '../conditions/language/print-leaf.js';
import { rangeWords } from '../counts/range-words.js';
import type { RequirementFact, RequirementOn } from './requirement-on.js';

type Told = Omit<RequirementOn, 'sentence'>;

/**
 * "By 3 March 2026 (D+30): 25,000 to 30,000 personnel of troops on land are needed, 50 to 250 are firm, zero
 * conditional; 24,750 to 29,950 are missing. Italy and Poland refuse."
 */
export function gapSentence(requirement: RequirementFact, told: Told, names: Names): string {
  const { kind, domain, quantity } = requirement;
  const what = `${kind.replaceAll('_', ' ')}${domain ? ` ${DOMAIN_WORDS[domain]}` : ''}`;
  const start = `By ${dayWords(told.on)} (D+${told.days})`;
  const body = quantity
    ? `${start}: ${rangeWords({ least: quantity.min, most: quantity.max })} ${quantity.unit} of ${what} are needed, ${reckoned(told)}.`
    : `${start}: ${what} are needed, how much was not said; ${counted(told)}.`;
  const asides = [unmeasured(told), refused(told, names)].filter((aside) => aside !== '');
  return [body, ...asides].join(' ');
}

function reckoned({ firm, conditional, gap, verdict }: Told): string {
  const offered = `${rangeWords(firm!)} firm, ${rangeWords(conditional!)} conditional`;
  if (verdict === 'met') return `${offered}; that is enough`;
  const { least, most } = gap!;
  if (verdict === 'short') return `${offered}; ${rangeWords({ least: least!, most })} missing`;
  return most === null
    ? `${offered}; how many are missing is not known`
    : `${offered}; up to ${numberWords(most)} missing`;
}

function counted({ pledges: { firm, conditional } }: Told): string {
  return `offers: ${numberWords(firm.length)} firm, ${numberWords(conditional.length)} conditional`;
}

function unmeasured({ notComparable }: Told): string {
  if (notComparable.length === 0) return '';
  const offers = notComparable.length === 1 ? 'one offer' : `${numberWords(notComparable.length)} offers`;
  return `Not counted: ${offers} that cannot be compared.`;
}

function refused({ refusedBy }: Told, names: Names): string {
  return refusedBy.length === 0 ? '' : `Refused by ${partiesWords(refusedBy, names)}.`;
}
