import { checkNotFuture } from '#domain/days/check-not-future.js';
import { checkProposalReference } from '#domain/references/proposal-reference.js';
import type { Blocker } from '#domain/rules/blocker.js';
import type { NamedParties } from '../facts/references.store.js';
import type { Participant } from './participant.js';
import type { GivenClause, NewProposal } from './new-proposal.js';

/** The parties a proposal names, by pointer. */
export const partiesOf = (
  participants: readonly Participant[] = [],
  beneficiary?: string | null,
): NamedParties => ({
  '/beneficiary': beneficiary,
  ...Object.fromEntries(participants.map(({ party }, i) => [`/participants/${i}/party`, party])),
});

/** Two clauses cannot share a key, nor can a party have one role twice. */
export function checkLists(
  clauses: readonly GivenClause[] = [],
  participants: readonly Participant[] = [],
): Blocker[] {
  const twice = (keys: string[], code: string, pointer: (i: number) => string, what: string): Blocker[] =>
    keys.flatMap((key, i) =>
      keys.indexOf(key) < i ? [{ code, message: `${what} ${key} is given twice.`, pointer: pointer(i) }] : [],
    );
  return [
    ...twice(
      clauses.map(({ key }) => key),
      'clause_twice',
      (i) => `/clauses/${i}/key`,
      'The clause',
    ),
    ...twice(
      participants.map(({ party, role }) => `${party} as ${role}`),
      'participant_twice',
      (i) => `/participants/${i}`,
      'The participant',
    ),
  ];
}

export const checkNewProposal = (
  given: NewProposal,
  today: NonNullable<NewProposal['openedOn']>,
): Blocker[] => [
  ...checkProposalReference(given.reference),
  ...(given.openedOn ? checkNotFuture(given.openedOn, today, '/openedOn') : []),
  ...checkLists(given.clauses, given.participants),
];
