import type { Condition } from '#domain/conditions/condition.js';
import { Meaning } from '#domain/conditions/meaning/meaning.js';
import type { Day } from '#domain/days/day.js';
import { loadAround } from '../book/load-around.js';
import { namesIn } from '../book/names.query.js';
import type { Rows } from '../book/rows.js';
import { worthOn } from './worth.js';

interface Shown {
  readonly proposal: string;
  readonly expression: Condition;
}

/**
 * Conditions as their query made them, each with what it is worth on a day and what it says. Answers the JSON text of a
 * list.
 *
 * @param items the JSON text of a list
 * @param facts from where what they rest on is read, whatever the day
 */
export async function valued(facts: Rows, items: string, on: Day): Promise<string> {
  const shown = JSON.parse(items) as Shown[];
  const trees = shown.map(({ expression, proposal }) => ({ tree: expression, proposal }));
  const [book, names] = await Promise.all([loadAround(facts, { trees }), namesIn(facts)]);
  const meaning = new Meaning(book);
  const told = shown.map((item) => ({
    ...item,
    ...worthOn(item.expression, item.proposal, on, meaning, names),
  }));
  return JSON.stringify(told);
}

/** The same for one. */
export async function valuedOne(facts: Rows, item: string, on: Day): Promise<string> {
  return (await valued(facts, `[${item}]`, on)).slice(1, -1);
}
