/**
 * On whose behalf something is read or written. PostgreSQL's row-level security is told of it before
 * every statement, so a query that forgets to filter still shows this viewer nothing it may not see.
 *
 * - `steward` runs the book and sees all of it;
 * - `member` is a person or key of an organisation and sees what the Traffic Light Protocol lets it;
 * - `public` sees TLP:CLEAR alone.
 */
export interface Viewer {
  readonly kind: 'steward' | 'member' | 'public';
  /**
   * Who is named in the ledger, for ever: the id of a person, or for a key that is nobody's the id of the first key of its
   * line. Names change and are for people to read; these do not. Of the operator it is a word.
   */
  readonly principal: string;
  /** The id of the organisation that owns what this viewer records. */
  readonly organisation: string;
  /** The person's id, for markings that name people; members have one. */
  readonly person?: string;
}

/** The organisation that keeps the book; the first migration creates it. */
export const KEEPER = '00000000-0000-7000-8000-000000000001';

/** The holder of the admin key, and the operator at the command line. */
export const steward = (principal: string): Viewer => ({ kind: 'steward', principal, organisation: KEEPER });

/** What the setting `pledgebook.viewer` holds: the kind, and for members person, organisation and principal. */
export function viewerSetting({ kind, person = '', organisation, principal }: Viewer): string {
  return kind === 'member' ? `member ${person} ${organisation} ${encodeURIComponent(principal)}` : kind;
}

const WIDEST = { steward: 'TLP:RED', member: 'TLP:RED', public: 'TLP:CLEAR' } as const;

/** The most restricted marking that anything shown to this viewer may carry. */
export const widestMarking = (viewer: Viewer): string => WIDEST[viewer.kind];
