import type { Stage } from '../stages/stage.js';
import type { OrderedStance } from '../vocabulary/stances.js';

/** The moves that nobody can make without the support of others. */
export type SupportMove = 'endorse' | 'accept';

/** The moves that ask for support and still lie ahead on the way to acceptance, the next one first. */
export function supportMovesAhead(stage: Stage): readonly SupportMove[] {
  return AHEAD[stage];
}

const AHEAD: Readonly<Record<Stage, readonly SupportMove[]>> = {
  draft: ['endorse', 'accept'],
  consultation: ['endorse', 'accept'],
  endorsed: ['accept'],
  presented_to_us: ['accept'],
  accepted: [],
  rejected: [],
  withdrawn: [],
  superseded: [],
};

/** How much support a move asks of those whose support it asks for. */
export const LEAST_STANCE: Readonly<Record<SupportMove, OrderedStance>> = {
  endorse: 'supports_conditionally',
  accept: 'supports',
};
