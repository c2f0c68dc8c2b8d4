import { expect } from '@jest/globals';
import { commandsIn, readCommand } from './shell.js';

export interface Block {
  readonly language: string;
  readonly text: string;
}

/** What a document shows between fences: commands, and what they answer. */
export const blocksOf = (document: string): Block[] =>
  [...document.matchAll(/```(\w*)\n([^]*?)```/g)].map(([, language, text]) => ({
    language: language!,
    text: text!,
  }));

/** Sends every command of a document that calls the API, and holds each answer against what is shown after it; how many. */
export async function take(document: string, variables: Map<string, string>): Promise<number> {
  let shown = 0;
  let answer: unknown;
  for (const { language, text } of blocksOf(document)) {
    if (language === 'sh') {
      for (const command of commandsIn(text))
        if (command.includes('curl')) answer = await run(command, variables);
    }
    if (language === 'json') {
      expectShown(answer, JSON.parse(text));
      shown++;
    }
  }
  return shown;
}

async function run(command: string, variables: Map<string, string>): Promise<unknown> {
  const { words, keepAs, kept } = readCommand(command, variables);
  const headers: Record<string, string> = {};
  let [url, body, method]: (string | undefined)[] = [];
  for (let i = 1; i < words.length; i++) {
    const word = words[i]!;
    if (word === '-H') {
      const [name, value] = words[++i]!.split(': ');
      headers[name!] = value!;
    } else if (word === '-X') method = words[++i];
    else if (word === '--json') {
      body = words[++i];
      headers['content-type'] = 'application/json';
    } else if (word !== '-s') url = word;
  }
  method ??= body ? 'POST' : 'GET';
  const response = await fetch(url!, { method, headers, ...(body && { body }) });
  if (response.status === 204) return undefined;
  const answer = (await response.json()) as { id: string; key: string };
  if (keepAs) variables.set(keepAs, answer[kept!]);
  return answer;
}

/** Objects may have more members than are shown, lists of objects more items, anything else is as shown. */
function expectShown(actual: unknown, shown: unknown): void {
  if (Array.isArray(shown)) {
    for (const [i, item] of shown.entries()) {
      const list = actual as unknown[];
      const named = (item as { reference?: string }).reference;
      expectShown(
        named ? list.find((one) => (one as { reference: string }).reference === named) : list[i],
        item,
      );
    }
  } else if (typeof shown === 'object' && shown !== null) {
    for (const [name, value] of Object.entries(shown))
      expectShown((actual as Record<string, unknown>)?.[name], value);
  } else expect(actual).toEqual(shown);
}
