import { Meaning } from '#domain/conditions/meaning/meaning.js';
import type { Day } from '#domain/days/day.js';
import { checkDDay } from '#domain/gap/check-d-day.js';
import { gap } from '#domain/gap/gap.js';
import type { RequirementFact } from '#domain/gap/requirement-on.js';
import { allow } from '#domain/rules/allow.js';
import { PLEDGES_OF_REFERENCES } from '../book/book-facts.query.js';
import { loadAround } from '../book/load-around.js';
import { namesIn } from '../book/names.query.js';
import { pledgeFact, type PledgeRow } from '../book/pledge-fact.js';
import type { Rows } from '../book/rows.js';

interface Shown extends RequirementFact {
  readonly proposal: string;
  readonly retracted: object | null;
}

/**
 * Requirements as their query made them, each set against what is offered, counted from D; null for those taken back.
 * What that takes is read once for all of them. Answers the JSON text of a list.
 *
 * @param from where pledges are read, and what they wait for: what was so by the day asked about
 * @param items the JSON text of a list
 * @throws RuleBroken for a D too late to count from
 */
export async function gapped(from: Rows, items: string, dDay: Day): Promise<string> {
  allow(checkDDay(dDay, '/dDay'));
  const shown = JSON.parse(items) as Shown[];
  const standing = shown.filter(({ retracted }) => retracted === null);
  const references = [...new Set(standing.map(({ proposal }) => proposal))];
  const gaps = new Map<string, object>();
  if (references.length > 0) {
    const pledges = (await from.rows<PledgeRow>(PLEDGES_OF_REFERENCES, [references])).map(pledgeFact);
    const [book, names] = await Promise.all([loadAround(from, { pledges }), namesIn(from)]);
    const meaning = new Meaning(book);
    for (const proposal of references) {
      const requirements = standing.filter((requirement) => requirement.proposal === proposal);
      const found = gap({ proposal, dDay, requirements }, meaning, names);
      for (const { requirement, at } of found.requirements) gaps.set(requirement, { dDay, at });
    }
  }
  return JSON.stringify(shown.map((item) => ({ ...item, gap: gaps.get(item.id) ?? null })));
}

/** The same for one. */
export async function gappedOne(from: Rows, item: string, dDay: Day): Promise<string> {
  return (await gapped(from, `[${item}]`, dDay)).slice(1, -1);
}
