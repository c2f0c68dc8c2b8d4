import { dayOf, type Viewing } from '#ledger/act.js';
import type { Ledger } from '#ledger/ledger.js';
import { readPage, type Page, type PageRequest } from '../listing/page.query.js';
import { isToldFromFacts, toldReader } from '../timelines/told-reader.js';
import { PLEDGES, PLEDGES_AT, PLEDGES_OF, PLEDGE_KEYS } from './pledges.query.js';

/**
 * A page of pledges with what is told of each. Where that is told from the facts of the present, only as much of the book
 * is read as the pledges of the page rest on; what is known of a status in the whole of it takes the whole.
 *
 * @param proposal id of the one whose pledges are asked for; those of all unless given
 */
export async function readToldPage(
  ledger: Ledger,
  viewing: Viewing,
  request: PageRequest,
  proposal?: string,
): Promise<Page> {
  const on = dayOf(viewing);
  const isOfStatus = request.filters?.status !== undefined;
  if (!isToldFromFacts(viewing) || viewing.knownAt !== undefined || isOfStatus) {
    if (proposal === undefined)
      return readPage(await toldReader(ledger, viewing), PLEDGES(on, request), request);
    const reader = await toldReader(ledger, viewing, { proposal });
    return readPage(reader, PLEDGES_OF(proposal, on, request), request);
  }
  const keys = await readPage(ledger.reader(viewing), PLEDGE_KEYS(on, proposal), request);
  const pledges = (JSON.parse(keys.items) as { id: string }[]).map(({ id }) => id);
  const reader = await toldReader(ledger, viewing, { pledges });
  const items = await reader.rows<{ json: string }>(PLEDGES_AT, [on, pledges]);
  return { items: `[${items.map(({ json }) => json).join(',')}]`, next: keys.next };
}
