import type { CheckName } from './checks/check-name.js';
import type { Need } from './need.js';
import type { Stage } from './stage.js';

export const MOVE_NAMES = [
  'circulate',
  'recall',
  'endorse',
  'present',
  'counter',
  'accept',
  'reject',
  'reopen',
  'withdraw',
  'supersede',
] as const;

export type MoveName = (typeof MOVE_NAMES)[number];

/** One line of the table: from which stages a move leads where, and what it takes. */
export interface Move {
  name: MoveName;
  from: readonly Stage[];
  to: Stage;
  /** What the request must bring. */
  needs: readonly Need[];
  /** What must hold of the proposal. Only these can be overridden. */
  checks: readonly CheckName[];
  /** The version may not change any more. */
  freezes?: true;
  /** Work goes on in a new version. */
  opensVersion?: true;
  /** Not after a rejection that was final. */
  unlessFinal?: true;
}

/** Every way a proposal can go. Nothing else is a move. */
export const MOVES: readonly Move[] = [
  {
    name: 'circulate',
    from: ['draft'],
    to: 'consultation',
    needs: [],
    checks: ['proponent', 'beneficiary', 'clause', 'pledge'],
  },
  { name: 'recall', from: ['consultation'], to: 'draft', needs: ['reason'], checks: [] },
  {
    name: 'endorse',
    from: ['consultation'],
    to: 'endorsed',
    needs: [],
    checks: ['pledging_parties_support', 'pledges_have_conditions', 'no_circular_conditions'],
  },
  {
    name: 'present',
    from: ['endorsed'],
    to: 'presented_to_us',
    needs: ['presenter', 'occasion', 'source'],
    checks: [],
    freezes: true,
  },
  {
    name: 'counter',
    from: ['presented_to_us'],
    to: 'consultation',
    needs: ['reason', 'source'],
    checks: [],
    opensVersion: true,
  },
  { name: 'accept', from: ['presented_to_us'], to: 'accepted', needs: ['source'], checks: ['us_supports'] },
  {
    name: 'reject',
    from: ['presented_to_us'],
    to: 'rejected',
    needs: ['reason', 'source', 'final'],
    checks: [],
  },
  {
    name: 'reopen',
    from: ['rejected', 'withdrawn'],
    to: 'draft',
    needs: ['reason'],
    checks: [],
    opensVersion: true,
    unlessFinal: true,
  },
  {
    name: 'withdraw',
    from: ['draft', 'consultation', 'endorsed', 'presented_to_us', 'rejected'],
    to: 'withdrawn',
    needs: ['reason'],
    checks: [],
  },
  {
    name: 'supersede',
    from: ['accepted', 'presented_to_us', 'endorsed'],
    to: 'superseded',
    needs: ['supersededBy'],
    checks: [],
  },
];
