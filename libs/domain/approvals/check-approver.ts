import type { Blocker } from '../rules/blocker.js';

/** Whoever approves, as the rules look at them. */
export interface Approver {
  /** Their id; null where nobody in particular is there: the operator, or a key that is nobody's. */
  readonly person: string | null;
  readonly organisation: string;
  /** Whether they began a session themselves; else somebody has a key that acts as them. */
  readonly inSession: boolean;
  /** Their id, and everybody who may sit in a session of theirs. */
  readonly orWhoLetThemIn: readonly string[];
}

/** What is to be approved. */
export interface Approvable {
  /** The organisation that owns what it is about. */
  readonly owner: string;
  /** Everybody who stands behind who asked for it. */
  readonly askedBy: readonly string[];
  /** Everybody who stands behind whoever recorded what it is about, or any correction of it. */
  readonly recordedBy: readonly string[];
  /** Who approved it before. */
  readonly approvedBy: readonly string[];
  /** They, and everybody who may have sat in a session of theirs. */
  readonly approvedOrLetInBy: readonly string[];
}

interface Reason {
  readonly code: string;
  readonly message: string;
  readonly holds: (who: Approver, what: Approvable) => boolean;
}

const isIn = (people: readonly string[], { person }: Approver): boolean =>
  person !== null && people.includes(person);

const REASONS: readonly Reason[] = [
  {
    code: 'not_a_person',
    message: 'Only people approve: this key is nobody’s.',
    holds: ({ person }) => person === null,
  },
  {
    code: 'no_session',
    message: 'Approve in a session of your own: whoever made a key for you could act as you.',
    holds: ({ person, inSession }) => person !== null && !inSession,
  },
  {
    code: 'not_of_the_owner',
    message: 'Only people of the organisation that owns it approve.',
    holds: ({ organisation }, { owner }) => organisation !== owner,
  },
  {
    code: 'asked_for_it',
    message: 'You asked for it, or made a key for whoever did: others have to approve.',
    holds: (who, { askedBy }) => isIn(askedBy, who),
  },
  {
    code: 'recorded_it',
    message: 'You recorded some of it, or made a key for whoever did: others have to approve.',
    holds: (who, { recordedBy }) => isIn(recordedBy, who),
  },
  {
    code: 'approved_already',
    message: 'You have approved it: somebody else has to as well.',
    holds: (who, { approvedBy }) => isIn(approvedBy, who),
  },
  {
    code: 'let_in_by_the_same',
    message: 'Who let one of you in could have approved as both: somebody whom others let in has to.',
    holds: (who, { approvedBy, approvedOrLetInBy }) =>
      !isIn(approvedBy, who) && who.orWhoLetThemIn.some((one) => approvedOrLetInBy.includes(one)),
  },
];

/** Two people approve, each in person; neither asked for it, nor recorded what it is about. Every reason at once. */
export function checkApprover(who: Approver, what: Approvable): Blocker[] {
  return REASONS.filter(({ holds }) => holds(who, what)).map(({ code, message }) => ({ code, message }));
}
