/**
 * A named prepared statement. PostgreSQL parses and plans it once per connection, which is most of what
 * makes a hot read or write fast; so the name must belong to this text alone.
 *
 * Texts name tables without their schema: the same statement reads the present, or the past through
 * another search path (see `reading/past.ts`).
 */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** The values PostgreSQL is given: text, numbers, flags, lists of text, or JSON as text. */
export type Value = string | number | boolean | null | undefined | readonly string[];

/** Marks SQL in an editor and in reviews; nothing is interpolated but other pieces of SQL of ours. */
export const sql = (strings: TemplateStringsArray, ...pieces: readonly string[]): string =>
  String.raw({ raw: strings }, ...pieces);

/** A statement under a name. */
export const statement = (name: string, text: string): Statement => ({ name, text });
