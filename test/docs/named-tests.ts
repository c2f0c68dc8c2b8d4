import { existsSync, readFileSync } from 'node:fs';

/** A test that a page names. */
export interface NamedTest {
  readonly file: string;
  readonly title: string;
}

/** Every test that a piece of Markdown names: `` `test/http/limits.spec.ts` “are at most 100”, “name the host” ``. */
export function testsNamedIn(markdown: string): NamedTest[] {
  const named = markdown.matchAll(/`([\w./-]+\.spec\.ts)`((?:,? “[^”]+”)+)/g);
  return [...named].flatMap(([, file, titles]) =>
    [...titles!.matchAll(/“([^”]+)”/g)].map(([, title]) => ({ file: file!, title: title! })),
  );
}

/** Whether there is such a test: its title stands in the file, whole and in quotes. */
export function exists({ file, title }: NamedTest): boolean {
  if (!existsSync(file)) return false;
  const code = readFileSync(file, 'utf8');
  return ["'", '"', '`'].some((quote) => code.includes(`${quote}${title}${quote}`));
}

/** The rows of every table in a piece of Markdown, cell by cell, without the heads. */
export function rowsOf(markdown: string): string[][] {
  const tables = markdown.matchAll(/^\|.*\|\n\|[ :|-]+\|\n((?:\|.*\|\n)+)/gm);
  return [...tables].flatMap(([, rows]) =>
    rows!
      .trimEnd()
      .split('\n')
      .map((row) =>
        row
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      ),
  );
}
