import type { CountLeaf, QuantityLeaf, ReachedLeaf, StanceLeaf } from '../condition.js';
import type { Day } from '../../days/day.js';
import { STAGES } from '../../stages/stage.js';
import { DOMAINS } from '../../vocabulary/domains.js';
import { KINDS_WITHOUT_DOMAIN, PLEDGE_KINDS } from '../../vocabulary/kinds.js';
import { STANCES } from '../../vocabulary/stances.js';
import { UNITS } from '../../vocabulary/units.js';
import { MOST_MEMBERS, MOST_UNITS } from './limits.js';
import { bloc, clauseOf, party, proposal } from './read-names.js';
import { object } from './read-object.js';
import { dayOf, oneOf, pledgeId, whole } from './read-values.js';
import type { Reader } from './reading.js';

type Stance = StanceLeaf['stance'];
type Matching = Pick<CountLeaf['count'], 'kind' | 'domain'>;

const kind = oneOf(PLEDGE_KINDS, 'kind of pledge');
const domain = oneOf(DOMAINS, 'domain');
const status = oneOf(['offered', 'in_force'], 'status that is counted');

/** `{ "from": … }` or `{ "before": … }` */
export const date: Reader<{ from: Day } | { before: Day }> = (value, pointer, reading) => {
  const before = typeof value === 'object' && value !== null && 'before' in value;
  return before
    ? object<{ before: Day }>({ before: dayOf })(value, pointer, reading)
    : object<{ from: Day }>({ from: dayOf })(value, pointer, reading);
};

export const reached = object<ReachedLeaf['reached']>(
  { stage: oneOf(STAGES, 'stage'), proposal },
  'proposal',
);

/** A clause is one of the proposal named; a pledge has an id of its own, and no proposal is named beside it. */
export const stance: Reader<Stance> = (value, pointer, reading) => {
  const { on, proposal: reference } = (value ?? {}) as { on?: unknown; proposal?: unknown };
  const about: Reader<NonNullable<Stance['on']>> =
    typeof on === 'object' && on !== null && 'pledge' in on
      ? object<{ pledge: string }>({ pledge: pledgeId })
      : object<{ clause: string }>({
          clause: clauseOf(typeof reference === 'string' ? reference : undefined),
        });
  const fields = { party, atLeast: oneOf(STANCES, 'stance'), on: about, proposal };
  const read = object<Stance>(fields, 'on', 'proposal')(value, pointer, reading);
  if (!read?.on || !('pledge' in read.on) || read.proposal === undefined) return read;
  const message = 'A pledge is known by its id: no proposal is named beside it.';
  return reading.blame(`${pointer}/proposal`, 'proposal_beside_pledge', message);
};

export const count = matching<CountLeaf['count']>(
  object({ of: bloc, kind, domain, status, atLeast: whole(MOST_MEMBERS) }, 'kind', 'domain'),
);

export const quantity = matching<QuantityLeaf['quantity']>(
  object({ kind, domain, unit: oneOf(UNITS, 'unit'), status, atLeast: whole(MOST_UNITS) }, 'domain'),
);

/** Of kinds that work in no domain none can be asked for. */
function matching<T extends Matching>(read: Reader<T>): Reader<T> {
  return (value, pointer, reading) => {
    const found = read(value, pointer, reading);
    if (!found?.kind || !found.domain || !KINDS_WITHOUT_DOMAIN.includes(found.kind)) return found;
    const message = `A domain means nothing for ${found.kind}.`;
    return reading.blame(`${pointer}/domain`, 'domain_means_nothing', message);
  };
}
