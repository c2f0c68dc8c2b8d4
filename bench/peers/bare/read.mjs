import { readPage } from '#tracker/listing/page.query.js';
import { PLEDGES } from '#tracker/pledges/pledges.query.js';
import { PROPOSAL } from '#tracker/proposals/proposal.query.js';
import { today } from '../../load/today.mjs';

/** One proposal with its pledges and each party's latest position, by reference (`$1`) on a day (`$2`). */
export const proposalStatement = PROPOSAL.both.byName;

const pages = new Map();

/**
 * The statement that the tracker itself makes for a page of pledges with these filters, and the order in which it takes
 * their values: after the day, before the number of rows.
 */
export function pageStatement(names) {
  const shape = names.join();
  if (!pages.has(shape)) {
    let statement;
    const reader = { rows: async (made) => ((statement = made), []) };
    const filters = Object.fromEntries(names.map((name) => [name, '']));
    void readPage(reader, PLEDGES(today()), { limit: 1, filters });
    const order = Object.keys(PLEDGES(today()).filters).filter((name) => names.includes(name));
    pages.set(shape, { statement, order });
  }
  return pages.get(shape);
}

/** Sends the JSON that PostgreSQL made. */
export async function readProposal(query, reference) {
  const { rows } = await query({ ...proposalStatement, values: [reference, today()] });
  return rows[0].json;
}

/** A page of pledges, by whatever filters the address has. */
export async function readPledges(query, search) {
  const { limit, ...filters } = Object.fromEntries(new URLSearchParams(search));
  const { statement, order } = pageStatement(Object.keys(filters));
  const values = [today(), ...order.map((name) => filters[name]), Number(limit) + 1];
  const { rows } = await query({ ...statement, values });
  const items = rows.slice(0, limit);
  const next = rows.length > limit ? JSON.stringify(items.at(-1).key) : 'null';
  return `{"items":[${items.map(({ json }) => json).join(',')}],"next":${next}}`;
}
