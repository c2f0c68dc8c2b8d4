import { appUrl } from '#ledger/app-role.js';
import { ratios, spread } from './spread.mjs';

const PAGE = 10;
const LIMIT = 50;
const REPEATS = 60;
const DAY = 86_400_000;

/** Whether a list of one status has as many pages depends on the book; those that have none of it are left out. */
const STATUSES = ['pending', 'in_force', 'refused', 'lapsed'];

/**
 * What a page of the pledges of one status costs beside a page of the same list without that filter, today, as of half a
 * year ago, and on a day to come, in milliseconds; measured in turn. It is the tenth page, or the last there is. The
 * service is asked, not the API: what HTTP adds would only bring the ratios nearer to 1.
 */
export async function byStatus({ databaseUrl, rounds }) {
  const { withBook } = await import('../../dist/apps/cli/src/with-book.js');
  const { PledgesService } = await import('#tracker/pledges/pledges.service.js');
  const settings = { databaseUrl: appUrl(databaseUrl), timeZone: 'UTC' };
  return withBook(settings, async ({ book, viewing }) => {
    const pledges = book.get(PledgesService);
    const lines = [];
    for (const [when, asked] of Object.entries(daysFrom(viewing))) {
      const pages = { all: await pageOf(pledges, asked, {}) };
      for (const status of STATUSES) {
        const page = await pageOf(pledges, asked, { status });
        if (page) pages[status] = page;
      }
      lines.push(...(await inTurn(when, pages, rounds)));
    }
    return lines;
  });
}

/** Today, half a year ago, and in half a year: what is told of then is in the book as well. */
function daysFrom(viewing) {
  const away = (days) => new Date(Date.parse(viewing.today) + days * DAY).toISOString().slice(0, 10);
  return {
    today: viewing,
    'half a year ago': { ...viewing, asOf: away(-180) },
    'in half a year': { ...viewing, today: away(180) },
  };
}

/** Asks for the page again and again; undefined where the list is empty. */
async function pageOf(pledges, viewing, filters) {
  const ask = (after) => pledges.list(viewing, { limit: LIMIT, after, filters });
  let after;
  let { items, next } = await ask();
  if (items === '[]') return undefined;
  for (let page = 2; page <= PAGE && next !== null; page++) {
    after = next;
    ({ next } = await ask(after));
  }
  return () => ask(after);
}

async function inTurn(when, pages, rounds) {
  const times = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    const taken = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
    for (let i = 0; i < REPEATS; i++) {
      for (const [name, ask] of Object.entries(pages)) {
        const began = performance.now();
        await ask();
        taken[name].push(performance.now() - began);
      }
    }
    if (round > 0) for (const name of Object.keys(times)) times[name].push(spread(taken[name]).median);
  }
  const { all, ...filtered } = times;
  return Object.entries(filtered).map(([status, of]) => ({
    when,
    status,
    filtered: spread(of),
    all: spread(all),
    ratio: ratios(of, all),
  }));
}
