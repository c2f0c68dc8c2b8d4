import type { Day } from '../../days/day.js';

const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** "three", "25,000": words up to twelve. */
export function numberWords(count: number): string {
  return NUMBERS[count] ?? String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** "30 June 2026" */
export function dayWords(day: Day): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(0, 4))}`;
}

const WITH_ARTICLE =
  /^(United|Netherlands|Philippines|Coalition|Republic|Kingdom)\b|\b(Union|Organi[sz]ation|Republic|Federation|Emirates|Islands)\b/;

/** A name as it stands in a sentence: "the United States", "Poland". */
export function withArticle(name: string): string {
  return WITH_ARTICLE.test(name) ? `the ${name}` : name;
}
