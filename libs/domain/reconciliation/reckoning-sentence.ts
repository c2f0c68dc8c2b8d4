import { numberWords } from '../conditions/language/english.js';
import { rangeWords } from '../counts/range-words.js';
import type { ClaimFact } from './claim-fact.js';
import type { Reckoning } from './reckoning.js';

/** "26 parties claimed: twelve named, three refuse, 14 unnamed." */
export function reckoningSentence({ count, money }: ClaimFact, told: Omit<Reckoning, 'sentence'>): string {
  const sentences: string[] = [];
  const refuse = told.refused.length === 0 ? '' : `, ${numberWords(told.refused.length)} refuse`;
  if (count && told.count) {
    const { named, unnamed, overNamed } = told.count;
    const claimed = `${rangeWords({ least: count.min, most: count.max })} ${count.unit} claimed`;
    const rest =
      overNamed > 0 ? `${numberWords(overNamed)} more than claimed` : `${rangeWords(unnamed)} unnamed`;
    sentences.push(`${capital(claimed)}: ${rangeWords(named)} named${refuse}, ${rest}.`);
  }
  if (money && told.money) {
    const { currency, named, unnamed, overNamed } = told.money;
    const isOver = /[1-9]/.test(overNamed);
    const rest = isOver ? `${overNamed} more than claimed` : `${between(unnamed)} unnamed`;
    sentences.push(`${currency} ${money.amount} claimed: ${between(named)} named${refuse}, ${rest}.`);
  }
  return sentences.join(' ');
}

const between = ({ least, most }: { least: string; most: string }) =>
  least === most ? least : `${least} to ${most}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
