import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Api } from '../support/api.js';
import { commandsIn, readCommand } from './shell.js';

/** The tour of the README on the sample: each command is sent, each answer holds what the README shows of it. */
describe('the tour of the README', () => {
  let api: Api;
  const variables = new Map<string, string>();

  beforeAll(async () => {
    api = await Api.open({ sample: true });
    variables.set('PB', `${api.url}/api/v1`).set('KEY', `Authorization: Bearer ${api.key}`);
  }, 120_000);
  afterAll(() => api.close());

  it('gives the answers that it shows', async () => {
    let shown = 0;
    let answer: unknown;
    for (const { language, text } of blocksOf(await readFile('README.md', 'utf8'))) {
      if (language === 'sh') {
        for (const command of commandsIn(text)) if (command.includes('curl')) answer = await run(command);
      }
      if (language === 'json') {
        expectShown(answer, JSON.parse(text));
        shown++;
      }
    }
    expect(shown).toBeGreaterThanOrEqual(7);
  }, 60_000);

  it('ends with a ledger that is whole', async () => {
    const { finding } = await api.verify();
    expect(finding).toBeNull();
  });

  async function run(command: string): Promise<unknown> {
    const { words, keepIdAs } = readCommand(command, variables);
    const headers: Record<string, string> = {};
    let [url, body]: (string | undefined)[] = [];
    for (let i = 1; i < words.length; i++) {
      const word = words[i]!;
      if (word === '-H') {
        const [name, value] = words[++i]!.split(': ');
        headers[name!] = value!;
      } else if (word === '--json') {
        body = words[++i];
        headers['content-type'] = 'application/json';
      } else if (word !== '-s') url = word;
    }
    const response = await fetch(url!, { method: body ? 'POST' : 'GET', headers, ...(body && { body }) });
    const answer = (await response.json()) as { id: string };
    if (keepIdAs) variables.set(keepIdAs, answer.id);
    return answer;
  }
});

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

const blocksOf = (document: string): { language: string; text: string }[] =>
  [...document.matchAll(/```(\w*)\n([^]*?)```/g)].map(([, language, text]) => ({
    language: language!,
    text: text!,
  }));
