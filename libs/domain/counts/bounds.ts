/** How much something adds up to, or how many there are: surely, and at most (null where there is no most). */
export interface Bounds {
  readonly least: number;
  readonly most: number | null;
}
