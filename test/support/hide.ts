import type { BookFacts } from '#domain/conditions/book/facts.js';
import { PROPOSALS } from '../cast/book-arbitraries.js';
import type { Hidden } from '../cast/hidden-facts.js';
import { WASHINGTON_MINISTRY } from '../cast/ministries.js';
import type { Book } from './book.js';

const MARK = `SET marking = 'TLP:AMBER+STRICT', organisation_id = '${WASHINGTON_MINISTRY}'`;

/** Hides facts of a book that has just been shelved from everybody but Washington, past every rule. */
export async function hide(book: Book, { pledges }: BookFacts, hidden: Hidden): Promise<void> {
  const mark = (table: string, where: string) => book.lookup.rows(`UPDATE ${table} ${MARK} WHERE ${where}`);
  const nth = (table: string, at: number) =>
    `id = (SELECT id FROM ${table} ORDER BY id OFFSET ${at} LIMIT 1)`;
  const idsOf = (places: readonly number[]) =>
    places.flatMap((at) =>
      pledges[at] ? [`'${pledges[at].id}'`] : [`'${'0'.repeat(8)}-${'0000-'.repeat(3)}${'0'.repeat(12)}'`],
    );
  const among = (places: readonly number[]) => `(${[...idsOf(places), 'null'].join(', ')})`;
  if (hidden.proposal) await mark('proposal', `reference = '${PROPOSALS[1]}'`);
  await mark('pledge', `id IN ${among(hidden.pledges)}`);
  const conditions = (column: string, places: readonly number[]) =>
    mark('condition', `id IN (SELECT ${column} FROM pledge WHERE id IN ${among(places)})`);
  await conditions('activated_by', hidden.activations);
  await conditions('ended_by', hidden.endings);
  for (const table of ['event', 'position', 'membership'] as const)
    for (const at of hidden[`${table}s`]) await mark(table, nth(table, at));
}
