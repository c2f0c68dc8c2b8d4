import { parseArgs } from 'node:util';
import { CannotStart } from '../scripts/cannot-start.mjs';

/** The parts of a run, in their order: what only reads comes before what changes the book. */
export const PARTS = ['start', 'paging', 'status', 'bystatus', 'whatif', 'rls', 'reads', 'writes', 'waiting'];

const OPTIONS = {
  size: { type: 'string', default: '1' },
  rounds: { type: 'string', default: '5' },
  seconds: { type: 'string', default: '5' },
  connections: { type: 'string', default: '16,64' },
  pledges: { type: 'string', default: '100000' },
  only: { type: 'string' },
  data: { type: 'string' },
};

/**
 * What the command line asks for:
 * `size` in ten thousands of proposals, `rounds`, `seconds` a measurement lasts, `connections` (a list),
 * `pledges`, the sizes of books made in memory that a what-if is asked of (a list),
 * `parts` (of PARTS), `data` (the folder of the bench's own PostgreSQL; undefined for the usual one).
 */
export function readFlags(args) {
  const { values } = parseArgs({ args, options: OPTIONS });
  const parts = values.only === undefined ? PARTS : values.only.split(',');
  for (const part of parts) {
    if (!PARTS.includes(part)) throw new CannotStart(`--only takes ${PARTS.join(', ')}; not ${part}.`);
  }
  return {
    size: positive('size', values.size),
    rounds: positive('rounds', values.rounds),
    seconds: positive('seconds', values.seconds),
    connections: values.connections.split(',').map((count) => positive('connections', count)),
    pledges: values.pledges.split(',').map((count) => positive('pledges', count)),
    parts: PARTS.filter((part) => parts.includes(part)),
    data: values.data,
  };
}

function positive(name, text) {
  const number = Number(text);
  if (number > 0) return number;
  throw new CannotStart(`--${name} must be a number above 0, not ${JSON.stringify(text)}.`);
}
