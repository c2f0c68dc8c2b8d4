import type { Day } from '../days/day.js';
import type { Stage } from '../stages/stage.js';
import type { CommitmentStep } from '../vocabulary/commitments.js';
import type { Polarity } from '../vocabulary/polarities.js';

export const PLEDGE_STATUSES = [
  'refused',
  'withdrawn',
  'suspended',
  'lapsed',
  'in_force',
  'pending',
  'ended',
] as const;

export type PledgeStatus = (typeof PLEDGE_STATUSES)[number];

/** What a pledge's status follows from, each as it was on the day asked about. */
export interface PledgeFacts {
  polarity: Polarity;
  latestStep: CommitmentStep | null;
  /** Whether a condition that activates it was recorded. */
  conditioned: boolean;
  unconditional: boolean;
  /** The first day on which it no longer runs. */
  expiresOn: Day | null;
  proposalStage: Stage;
  proposalFinallyRejected: boolean;
}

export interface StatusFound {
  status: PledgeStatus;
  /** Which line of the list below decided. */
  code: StatusReason;
  /** The same as a sentence. */
  because: string;
}

interface StatusRule {
  code: string;
  status: PledgeStatus;
  because: string;
  holds: (pledge: PledgeFacts, asOf: Day) => boolean;
}

const expired = ({ expiresOn }: PledgeFacts, asOf: Day) => expiresOn !== null && asOf >= expiresOn;

/**
 * The reasons in their order: the first that holds decides. What nobody can undo comes first, then what ended the
 * pledge, then what holds it up. The sentences name no day, so that each reason has exactly one.
 */
export const STATUS_RULES = [
  {
    code: 'refusal',
    status: 'refused',
    because: 'The party refuses it.',
    holds: ({ polarity }) => polarity === 'refusal',
  },
  {
    code: 'withdrawn_by_party',
    status: 'withdrawn',
    because: 'The party has withdrawn it.',
    holds: ({ latestStep }) => latestStep === 'withdrawn',
  },
  {
    code: 'proposal_withdrawn',
    status: 'lapsed',
    because: 'Its proposal was withdrawn.',
    holds: ({ proposalStage }) => proposalStage === 'withdrawn',
  },
  {
    code: 'proposal_finally_rejected',
    status: 'lapsed',
    because: 'Its proposal was finally rejected.',
    holds: ({ proposalStage, proposalFinallyRejected }) =>
      proposalStage === 'rejected' && proposalFinallyRejected,
  },
  {
    code: 'ran_out',
    status: 'ended',
    because: 'It was in force until it expired.',
    holds: (pledge, asOf) => expired(pledge, asOf) && pledge.unconditional,
  },
  {
    code: 'expired_unconfirmed',
    status: 'lapsed',
    because: 'It expired before it came into force.',
    holds: (pledge, asOf) => expired(pledge, asOf),
  },
  {
    code: 'suspended_by_party',
    status: 'suspended',
    because: 'The party has suspended it.',
    holds: ({ latestStep }) => latestStep === 'suspended',
  },
  {
    code: 'unconditional',
    status: 'in_force',
    because: 'It waits for no condition.',
    holds: ({ unconditional }) => unconditional,
  },
  {
    code: 'condition_open',
    status: 'pending',
    because: 'The condition that activates it is not known to be met.',
    holds: ({ conditioned }) => conditioned,
  },
  {
    code: 'no_condition',
    status: 'pending',
    because: 'No condition has been recorded.',
    holds: () => true,
  },
] as const satisfies readonly StatusRule[];

export type StatusReason = (typeof STATUS_RULES)[number]['code'];

const FOUND = STATUS_RULES.map(({ status, code, because }): StatusFound =>
  Object.freeze({ status, code, because }),
);

/**
 * What a pledge is worth on a day, and why. Derived, never stored. A condition has no value of its own yet, so a
 * conditioned pledge is pending until it is withdrawn, lapses or expires.
 */
export function pledgeStatus(pledge: PledgeFacts, asOf: Day): StatusFound {
  const index = STATUS_RULES.findIndex((rule) => rule.holds(pledge, asOf));
  return FOUND[index] as StatusFound;
}
