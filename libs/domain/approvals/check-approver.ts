import type { SignIn } from '../access/session-life.js';
import type { Blocker } from '../rules/blocker.js';

/** How somebody came in. Null where that is not known. */
export interface WaysIn {
  /** How the session began in which they approve. */
  readonly how: SignIn | null;
  /** How they came in first of all, ever. */
  readonly first: SignIn | null;
  /** The names by which providers know them, or did. */
  readonly knownAs: readonly string[];
}

/** Whoever approves, as the rules look at them. */
export interface Approver {
  /** Their id; null where nobody in particular is there: the operator, or a key that is nobody's. */
  readonly person: string | null;
  readonly organisation: string;
  /** Whether they began a session themselves; else somebody has a key that acts as them. */
  readonly inSession: boolean;
  /** Their id, and everybody who may sit in a session of theirs. */
  readonly orWhoLetThemIn: readonly string[];
  readonly cameIn: WaysIn;
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
  /** How whoever approved it before came in; null where nobody did. */
  readonly approverCameIn: WaysIn | null;
}

interface Reason {
  readonly code: string;
  readonly message: string;
  readonly holds: (who: Approver, what: Approvable) => boolean;
}

const isIn = (people: readonly string[], { person }: Approver): boolean =>
  person !== null && people.includes(person);

/** Whether two could be one human whom nobody has told apart: not the provider, nor who let people in with passwords. */
const couldBeOne = (one: WaysIn, other: WaysIn): boolean =>
  one.first !== other.first && !(one.how === 'oidc' && other.how === 'oidc');

const shareName = (one: WaysIn, other: WaysIn): boolean =>
  one.knownAs.some((name) => other.knownAs.includes(name));

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
  {
    code: 'other_way_in',
    message:
      'One of you came in with a password and the other by the provider, and nobody has told you apart: somebody who came in as the first did has to.',
    holds: (who, { approvedBy, approverCameIn }) =>
      approverCameIn !== null &&
      who.inSession &&
      !isIn(approvedBy, who) &&
      couldBeOne(who.cameIn, approverCameIn),
  },
  {
    code: 'same_identity',
    message: 'A provider has known both of you by one name: somebody else has to.',
    holds: (who, { approvedBy, approverCameIn }) =>
      approverCameIn !== null && !isIn(approvedBy, who) && shareName(who.cameIn, approverCameIn),
  },
];

/** Two people approve, each in person, who cannot be one; neither asked for it, nor recorded what it is about. Every reason at once. */
export function checkApprover(who: Approver, what: Approvable): Blocker[] {
  return REASONS.filter(({ holds }) => holds(who, what)).map(({ code, message }) => ({ code, message }));
}
