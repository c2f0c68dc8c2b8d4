import { PLEDGING } from '../book/cast.mjs';
import { post } from './post.mjs';
import { ratios, spread } from './spread.mjs';

/** How many pledges wait for the event, in either book. */
const WAITING = 50;
const REPEATS = 20;

const TYPE = 'bench_signal';
const OPENED = '2025-01-01';
const HAPPENED = '2025-06-01';

/**
 * What recording an event costs on which the same 50 pledges depend, in a book with few other pledges and in one with
 * many, in milliseconds as one client sees them; measured in turn. Each time the event is taken back again, so that each
 * time it brings the same about.
 *
 * @param many the API on the book in question; `few`, another on a book with 1,000 pledges. Both are written to.
 */
export async function waiting({ many, few, rounds }) {
  const books = { few, many };
  for (const book of Object.values(books)) await prepare(book);
  const times = { few: [], many: [] };
  for (let round = 0; round <= rounds; round++) {
    const inTurn = { few: [], many: [] };
    for (let i = 0; i < REPEATS; i++) {
      for (const [name, book] of Object.entries(books)) inTurn[name].push(await recording(book));
    }
    if (round > 0) for (const name of Object.keys(times)) times[name].push(spread(inTurn[name]).median);
  }
  return { few: spread(times.few), many: spread(times.many), ratio: ratios(times.many, times.few) };
}

/** A type of event, and a proposal with the pledges that wait for it, in the book already or not. */
async function prepare({ url }) {
  const api = `${url}/api/v1`;
  await post(`${api}/event-types`, { name: TYPE, label: 'A signal of the bench', once: false });
  const { reference } = await post(`${api}/proposals`, {
    reference: 'BENCH-WAITING-01',
    title: 'What waits for one event',
    summary: 'Fifty pledges that depend on the same event, and on nothing else.',
    beneficiary: 'UA',
    participants: [],
    clauses: [],
    openedOn: OPENED,
  });
  const under = `${api}/proposals/${reference}`;
  const condition = await post(`${under}/conditions`, { label: 'the signal', text: `${TYPE} + 1 day` });
  for (let i = 0; i < WAITING; i++) await post(`${under}/pledges`, pledge(i, condition.id));
}

const pledge = (i, activatedBy) => ({
  party: PLEDGING[i % PLEDGING.length],
  polarity: 'offer',
  kind: 'troops',
  domain: 'land',
  pledgedOn: OPENED,
  quantity: { min: 50, max: 250, unit: 'personnel' },
  wording: `A company-sized unit, offer ${i}.`,
  activatedBy,
});

/** Milliseconds until an event is recorded and what it brings about is told. */
async function recording({ url }) {
  const event = { type: TYPE, happenedOn: HAPPENED, party: null };
  const began = performance.now();
  const { id, effects } = await post(`${url}/api/v1/events`, event);
  const took = performance.now() - began;
  if (effects.brings.length !== WAITING)
    throw new Error(`The event brought ${effects.brings.length} turns about, and not ${WAITING}.`);
  await post(`${url}/api/v1/events/${id}/retraction`, { reason: 'To be recorded again.' });
  return took;
}
