import { pledgesNamed, toldSentence, type Told } from '#domain/conditions/telling/told-sentence.js';
import type { Day } from '#domain/days/day.js';
import { namesOfPledges } from '../book/names.query.js';
import type { Rows } from '../book/rows.js';

interface Shown extends Pick<Told, 'status'> {
  readonly explanation: Omit<Told, 'status'>;
}

/**
 * A pledge as its query made it, with its explanation for people: a sentence that calls parties, event types and pledges
 * by their names. Answers the JSON text.
 */
export async function sentenced(facts: Rows, item: string, on: Day): Promise<string> {
  const shown = JSON.parse(item) as Shown;
  const { status, explanation } = shown;
  const names = await namesOfPledges(facts, pledgesNamed(explanation.leaves), on);
  const sentence = toldSentence({ status, ...explanation }, names);
  return JSON.stringify({ ...shown, explanation: { ...explanation, sentence } });
}
