export const CHANGE_KINDS = ['added', 'removed', 'strengthened', 'weakened', 'reworded'] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One field that differs, with what it was and what it became; null on the side where the thing is absent. */
export interface Detail {
  field: string;
  from: unknown;
  to: unknown;
}

/** One clause or pledge that differs between two versions, and every field in which it does. */
export type Change =
  | { what: 'clause'; key: string; change: ChangeKind; details: readonly Detail[] }
  | { what: 'pledge'; id: string; change: ChangeKind; details: readonly Detail[] };
