/** A shell command of a document: its words, and the variable that keeps the id in its answer, or the key. */
export interface Command {
  readonly words: readonly string[];
  readonly keepAs?: string;
  readonly kept?: 'id' | 'key';
}

const KEPT = /^(\w+)=\$\((.*?) \| (id|key)\)$/s;

/**
 * Reads the part of the shell's language that the documents use: words, quotes, `$NAME`, and
 * `NAME=$(… | id)`, or `| key`. A newline outside quotes ends a command.
 */
export function commandsIn(block: string): string[] {
  const commands: string[] = [];
  let [current, quote] = ['', ''];
  for (const char of `${block}\n`) {
    if (char === '\n' && !quote) {
      if (current.trim()) commands.push(current.trim());
      current = '';
      continue;
    }
    if (char === quote) quote = '';
    else if (!quote && (char === "'" || char === '"')) quote = char;
    current += char;
  }
  return commands;
}

/** The words of a command, with its variables put in. */
export function readCommand(command: string, variables: ReadonlyMap<string, string>): Command {
  const [, keepAs, inner, kept] = KEPT.exec(command) ?? [];
  return {
    words: wordsOf(inner ?? command, variables),
    ...(keepAs && { keepAs, kept: kept as 'id' | 'key' }),
  };
}

function wordsOf(command: string, variables: ReadonlyMap<string, string>): string[] {
  const words: string[] = [];
  for (const [word] of command.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)) {
    const parts = [...word.matchAll(/"([^"]*)"|'([^']*)'|([^"']+)/g)];
    words.push(
      parts.map(([, double, single, bare]) => single ?? expand(double ?? bare!, variables)).join(''),
    );
  }
  return words;
}

const expand = (text: string, variables: ReadonlyMap<string, string>): string =>
  text.replaceAll(/\$(\w+)/g, (_, name: string) => {
    const value = variables.get(name);
    if (value === undefined) throw new Error(`$${name} has no value.`);
    return value;
  });
