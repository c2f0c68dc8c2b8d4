import { PLEDGING } from './cast.mjs';

const TYPES = [
  'ceasefire_signed',
  'ceasefire_in_force',
  'peace_agreement_signed',
  'parliament_approved',
  'ratified',
  'us_backing_confirmed',
  'beneficiary_request',
  'mandate_adopted',
];
const STANCES = ['reserved', 'supports_conditionally', 'supports'];
const STAGES = ['endorsed', 'presented_to_us', 'accepted'];
const MOST_NODES = 12;

/**
 * How often each kind of leaf is met. Few pledges wait for others: for ones that came before, or, a quarter of those that
 * count, for what is in force under their own proposal, and so perhaps for themselves.
 */
const LEAVES = { event: 50, ofParty: 20, stance: 10, reached: 8, date: 5, count: 3, quantity: 1, inForce: 2 };

/**
 * A condition of 1 to 12 nodes, as likely one as the other, of every kind of leaf and operator.
 *
 * @param earlier ids of pledges that it may wait for
 */
export const tree = (chance, earlier) => grown(chance, 1 + chance.below(MOST_NODES), earlier);

function grown(chance, nodes, earlier) {
  if (nodes === 1) return leaf(chance, earlier);
  if (nodes === 2) return { not: grown(chance, 1, earlier) };
  const first = 1 + chance.below(nodes - 2);
  const parts = [grown(chance, first, earlier), grown(chance, nodes - 1 - first, earlier)];
  const node = chance.of([{ all: parts }, { any: parts }, { atLeast: 1, of: parts }]);
  return chance.share() < 0.2 ? { ...node, plus: 'P1W' } : node;
}

function leaf(chance, earlier) {
  const party = chance.of(PLEDGING);
  switch (chance.weighed(LEAVES)) {
    case 'ofParty':
      return { event: 'parliament_approved', party };
    case 'stance':
      return { stance: { party, atLeast: chance.of(STANCES) } };
    case 'reached':
      return { reached: { stage: chance.of(STAGES) } };
    case 'date':
      return { date: { from: `2026-0${1 + chance.below(9)}-01` } };
    case 'count':
      return { count: { of: chance.of(['EU', 'NATO']), kind: 'troops', status: 'offered', atLeast: 2 } };
    case 'quantity':
      return { quantity: { kind: 'troops', unit: 'personnel', status: 'in_force', atLeast: 500 } };
    case 'inForce':
      return earlier.length > 0 ? { inForce: chance.of(earlier) } : event(chance);
    default:
      return event(chance);
  }
}

const event = (chance) =>
  chance.share() < 0.5
    ? { event: chance.of(TYPES), plus: 'P1D' }
    : { event: chance.of(TYPES), by: '2026-12-31' };
