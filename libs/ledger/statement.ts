/**
 * A named prepared statement. PostgreSQL parses and plans it once per connection, which is most of what
 * makes a hot read or write fast; so the name must belong to this text alone.
 *
 * Texts that read name tables without their schema, and so find the views that keep back what the viewer has no key to
 * (docs/decisions/two-locks.md): of the present, or through another search path of the past (see `reading/past.ts`).
 * What writes names the tables themselves.
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
