import type { PledgeStatus } from '../../pledges/pledge-status.js';

export interface Reason {
  readonly code: string;
  readonly status: PledgeStatus;
  /** The same as a sentence. It names no day, so that each reason has exactly one. */
  readonly because: string;
}

/** Why a pledge has its status, the first that holds: what nobody can undo, then what ended it, then what holds it up. */
export const REASONS = [
  { code: 'refusal', status: 'refused', because: 'The party refuses it.' },
  { code: 'withdrawn_by_party', status: 'withdrawn', because: 'The party has withdrawn it.' },
  { code: 'proposal_withdrawn', status: 'lapsed', because: 'Its proposal was withdrawn.' },
  { code: 'proposal_finally_rejected', status: 'lapsed', because: 'Its proposal was finally rejected.' },
  { code: 'ended_by_condition', status: 'ended', because: 'What ends it has come.' },
  {
    code: 'condition_out_of_reach',
    status: 'lapsed',
    because: 'The condition that activates it can no longer be met.',
  },
  {
    code: 'ended_before_start',
    status: 'lapsed',
    because: 'What ends it came before what would have activated it.',
  },
  { code: 'ran_out', status: 'ended', because: 'It was in force until it expired.' },
  { code: 'expired_unconfirmed', status: 'lapsed', because: 'It expired before it came into force.' },
  { code: 'suspended_by_party', status: 'suspended', because: 'The party has suspended it.' },
  { code: 'unconditional', status: 'in_force', because: 'It waits for no condition.' },
  { code: 'condition_met', status: 'in_force', because: 'The condition that activates it has been met.' },
  {
    code: 'snapped_back',
    status: 'in_force',
    because: 'It came back when the ceasefire was breached.',
  },
  { code: 'no_condition', status: 'pending', because: 'No condition has been recorded.' },
  {
    code: 'circular',
    status: 'pending',
    because: 'It waits for pledges that wait for it in turn.',
  },
  { code: 'end_holds', status: 'pending', because: 'What ends it holds, so it does not start.' },
  {
    code: 'condition_not_met',
    status: 'pending',
    because: 'The condition that activates it is not met.',
  },
  {
    code: 'condition_open',
    status: 'pending',
    because: 'The condition that activates it is not known to be met.',
  },
  {
    code: 'may_have_ended',
    status: 'pending',
    because: 'It may have been in force, and have ended, before its condition was known to be met.',
  },
] as const satisfies readonly Reason[];

export type ReasonCode = (typeof REASONS)[number]['code'];

const NUMBERS = new Map<ReasonCode, number>(REASONS.map(({ code }, number) => [code, number]));

/** Where a reason stands in the list. */
export const numberOfReason = (code: ReasonCode): number => NUMBERS.get(code)!;
