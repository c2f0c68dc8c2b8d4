import { Agent, request } from 'node:http';
import { KEY } from '../peers/ours.mjs';
import { ratios, spread } from './spread.mjs';

const SHALLOW = 10;
const DEEP = 1_000;
const REPEATS = 60;

/** Lists with at least a thousand pages in a book of 10,000 proposals, with and without filters. */
const LISTS = [
  'pledges?limit=50',
  'pledges?polarity=offer&limit=50',
  'pledges?kind=troops&limit=5',
  'pledges?bloc=EU&kind=troops&limit=5',
  'pledges?status=pending&limit=50',
  'positions?limit=50',
  'positions?stance=supports&limit=20',
];

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/**
 * What the tenth page of each list costs, the thousandth, and the tenth of a book with 10,000 pledges, in milliseconds
 * as one client sees them; measured in turn.
 *
 * @param ours the API on the book in question; `small`, another on the book with 10,000 pledges
 */
export async function paging({ ours, small, rounds }) {
  const lines = [];
  for (const list of LISTS) {
    const [tenth, thousandth] = await cursorsAt(ours, list, [SHALLOW, DEEP]);
    const [tenthOfSmall] = await cursorsAt(small, list, [SHALLOW]);
    const pages = { tenth, thousandth, tenthOfSmall };
    const times = { tenth: [], thousandth: [], tenthOfSmall: [] };
    for (let round = 0; round <= rounds; round++) {
      const inTurn = { tenth: [], thousandth: [], tenthOfSmall: [] };
      for (let i = 0; i < REPEATS; i++) {
        for (const [name, url] of Object.entries(pages)) if (url) inTurn[name].push(await timed(url));
      }
      if (round > 0) for (const name of Object.keys(times)) times[name].push(spread(inTurn[name]).median);
    }
    lines.push({
      list,
      ...Object.fromEntries(Object.entries(times).map(([name, of]) => [name, spread(of)])),
      deepToShallow: ratios(times.thousandth, times.tenth),
      largeToSmall: ratios(times.tenth, times.tenthOfSmall),
    });
  }
  return lines;
}

/** The addresses of these pages, found as a client finds them: by following `next`. */
async function cursorsAt({ url }, list, pages) {
  const found = [];
  let address = `${url}/api/v1/${list}`;
  for (let page = 1; page <= Math.max(...pages) && address; page++) {
    if (pages.includes(page)) found.push(address);
    const { next } = JSON.parse(await get(address));
    address = next && `${url}/api/v1/${list}&after=${encodeURIComponent(next)}`;
  }
  return found;
}

async function timed(address) {
  const began = performance.now();
  await get(address);
  return performance.now() - began;
}

/** The body of an answer; one connection, kept alive. */
export function get(address) {
  return new Promise((resolve, reject) => {
    const asked = request(address, { agent, headers: { authorization: `Bearer ${KEY}` } }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(Buffer.concat(chunks).toString());
        else reject(new Error(`${address} answered ${answer.statusCode}: ${Buffer.concat(chunks)}`));
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}
