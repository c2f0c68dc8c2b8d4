/**
 * One reason why something may not be done, as data. `code` is stable snake_case for programs, `message` a
 * sentence for people; whatever else it carries names what is concerned (`party`, `pledge`, `path`), and
 * `pointer`, where one field of the request is to blame, is the JSON pointer to it.
 */
export interface Blocker {
  code: string;
  message: string;
  [detail: string]: unknown;
}

/** Nothing stands in the way. Shared, so that the answer "no reason" costs nothing. */
export const NO_BLOCKERS: readonly Blocker[] = Object.freeze([]);
