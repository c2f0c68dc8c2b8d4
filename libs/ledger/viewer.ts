/**
 * On whose behalf something is read or written. PostgreSQL's row-level security is told of it before
 * every statement, so a query that forgets to filter still shows this viewer nothing it may not see.
 *
 * - `steward` runs the book and sees all of it;
 * - `member` is a person or key of an organisation and sees what the Traffic Light Protocol lets it;
 * - `public` sees TLP:CLEAR alone;
 * - `owner` is an organisation as a whole, which decides about its proposal: it sees what everyone there may see who sees
 *   the proposal. Nobody signs in as one, and it records nothing.
 */
export interface Viewer {
  readonly kind: 'steward' | 'member' | 'public' | 'owner';
  /**
   * Who is named in the ledger, for ever: the id of a person, or for a key that is nobody's the id of the first key of its
   * line. Names change and are for people to read; these do not. Of the operator it is a word.
   */
  readonly principal: string;
  /** The id of the organisation that owns what this viewer records. */
  readonly organisation: string;
  /** The person's id, for markings that name people; members have one. */
  readonly person?: string;
  /** Of an owner: the ids of all whom its proposal names, where that is for named people. */
  readonly people?: readonly string[];
}

/** The organisation that keeps the book; the first migration creates it. */
export const KEEPER = '00000000-0000-7000-8000-000000000001';

/** The holder of the admin key, and the operator at the command line. */
export const steward = (principal: string): Viewer => ({ kind: 'steward', principal, organisation: KEEPER });

/** What the setting `pledgebook.viewer` holds: the kind, and for members person, organisation and principal. */
export function viewerSetting({ kind, person = '', people, organisation, principal }: Viewer): string {
  if (kind === 'member') return `member ${person} ${organisation} ${encodeURIComponent(principal)}`;
  return kind === 'owner' ? `owner ${people ? people.join(',') : '-'} ${organisation}` : kind;
}

const WIDEST = { steward: 'TLP:RED', member: 'TLP:RED', owner: 'TLP:RED', public: 'TLP:CLEAR' } as const;

/** The most restricted marking that anything shown to this viewer may carry. */
export const widestMarking = (viewer: Viewer): string => WIDEST[viewer.kind];

/** For whose eyes an answer about many facts was made: what counts in it is what they may see. */
export interface CutTo {
  /** The most restricted marking that anything it counts may carry. */
  readonly marking: string;
  /** Ids of a member's organisation and person; null for the steward, who sees everything, and for the public. */
  readonly organisation: string | null;
  readonly person: string | null;
}

/** The same field, `cutTo`, in every answer that adds up, derives or ranks. */
export function cutTo(viewer: Viewer): CutTo {
  const isMember = viewer.kind === 'member';
  return {
    marking: widestMarking(viewer),
    organisation: isMember ? viewer.organisation : null,
    person: isMember ? (viewer.person ?? null) : null,
  };
}
