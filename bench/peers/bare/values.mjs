import { randomBytes } from 'node:crypto';
import { today } from '../../load/today.mjs';
import { entry, move, moved, NO_HASH, pledge, PRINCIPAL } from './rows.mjs';

/**
 * What goes into each statement of a write, by its name. `c` is one write: `{ ref, key, body, location }`, and what the
 * statements so far returned (`keep`). `waits` says that the answers to all statements before it must be in first; the
 * others could travel together.
 */
export const VALUES = {
  'ledger.tellWriter': { values: () => ['steward', '|*|'] },
  'idempotency.find': { values: (c) => [PRINCIPAL, c.key] },
  'proposal.lock': { values: (c) => [c.ref], keep: (c, [row]) => (c.proposal = row) },
  'entry.headByReference': { values: (c) => [c.ref], keep: (c, [row]) => (c.head = row) },
  'pledge.surroundings': { values: (c) => [c.ref, []] },
  'facts.references': { values: (c) => [[c.body.party], null, today()] },
  'proposal.dossier': { values: (c) => [c.ref, c.body.happenedOn] },
  'version.present': { values: (c) => [c.ref] },
  'move.nextNumber': { values: (c) => [c.ref], keep: (c, [row]) => (c.number = row.number) },
  'insert:pledge': { waits: true, values: (c) => [put(c, 'pledge', pledge(c))] },
  'insert:move': { waits: true, values: (c) => [put(c, 'move', move(c))] },
  'update:proposal': { values: (c) => [put(c, 'proposal', moved(c))] },
  'entry.append': { values: (c) => [JSON.stringify(entry(c)), NO_HASH] },
  'jobs.add': { values: (c) => ['verify_chain', JSON.stringify({ chain: c.proposal.id })] },
  'timelines.lockSignals': {
    values: (c) => (c.number ? [[lockKey()], [true]] : [keys(4), [true, true, true, false]]),
  },
  'timelines.begin': { values: (c) => [[pledgeId(c)]] },
  'timelines.listen': { values: (c) => [[pledgeId(c)], [`standing ${c.proposal.reference}`]] },
  'timelines.affected': {
    values: (c) =>
      c.number ? [[`stage ${c.proposal.reference}`], []] : [[`pledge ${pledgeId(c)}`], [pledgeId(c)]],
  },
  'book.proposalsNamed': { values: (c) => [[c.proposal.reference]] },
  'timelines.forget': { values: (c) => [[pledgeId(c)]] },
  'timelines.keep': { values: (c) => [JSON.stringify([span(c)])] },
  'pledge.one': {
    values: (c) => [c.change.pledge[0].id, today()],
    keep: (c, [row]) => (c.answer = row.json),
  },
  'move.one': { values: (c) => [c.change.move[0].id], keep: (c, [row]) => (c.answer = row.json) },
  'idempotency.keep': {
    waits: true,
    values: (c) => [PRINCIPAL, c.key, NO_HASH, 201, c.answer, c.location, 1],
  },
};

/** Notes the row for the entry to come; the rows as JSON. */
function put(c, table, row) {
  c.change = { ...c.change, [table]: [row] };
  return JSON.stringify([row]);
}

const pledgeId = (c) => c.change.pledge[0].id;

/** Locks that nobody else asks for, as those on the signals of different proposals. */
const lockKey = () => String(randomBytes(8).readBigInt64BE());
const keys = (count) => Array.from({ length: count }, lockKey);

/** What is told of a pledge that waits for nothing. */
const span = (c) => ({
  pledge_id: pledgeId(c),
  ...{ from_day: today(), to_day: 'infinity', status: 'in_force', code: 'unconditional', since: today() },
  ...{ leaves: [], missing: [] },
});
