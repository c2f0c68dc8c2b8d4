/** A range of whole numbers, both ends included; `max` null where no most was stated. */
export interface CountRange {
  min: number;
  max: number | null;
}
