import { Agent } from 'node:http';
import { exchange, type Answered } from '../contract/exchange.js';
import type { Question } from './questions.js';
import { shown } from './shown.js';

/** Most pages of one list that are read to its end. */
const PAGES = 4;

/** Two books that everything is asked of at once. */
export class BothAnswer {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 32 });
  private readonly urls: readonly [string, string];

  constructor(one: string, other: string) {
    this.urls = [one, other];
  }

  /**
   * How the answers of the two differ, in status, header fields or body; empty where they do not. Where there is an entity
   * tag, that also of the answer to whoever has it; where there is a next page, of that.
   */
  async differences(key: string | undefined, question: Question, pages = PAGES): Promise<string[]> {
    const [one, ...told] = await this.ask(key, question);
    if (told[0] !== told[1]) return [asText(question, told)];
    const { etag } = one.headers;
    if (etag !== undefined) {
      const [, ...again] = await this.ask(key, question, { 'if-none-match': etag });
      if (again[0] !== again[1]) return [asText(question, again)];
    }
    const next = one.status === 200 && pages > 0 ? /"next":"([^"]+)"/.exec(one.text)?.[1] : undefined;
    if (next === undefined) return [];
    const path = question.path.replace(/([?&])after=[^&]*&?/, '$1');
    const more = `${path}${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(next)}`;
    return this.differences(key, { ...question, path: more }, pages - 1);
  }

  close(): void {
    this.agent.destroy();
  }

  private async ask(
    key: string | undefined,
    { method, path, body }: Question,
    headers = {},
  ): Promise<[Answered, string, string]> {
    const asked = {
      method,
      path,
      headers: {
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    };
    const [one, other] = await Promise.all([
      exchange(this.urls[0], this.agent, asked),
      exchange(this.urls[1], this.agent, asked),
    ]);
    const toldWhen = !path.includes('knownAt=');
    return [one, shown(one, toldWhen), shown(other, toldWhen)];
  }
}

const asText = ({ method, path, body }: Question, told: readonly string[]): string =>
  [
    `${method} ${path} ${body === undefined ? '' : JSON.stringify(body)}`,
    ...told.map((one) => one.slice(0, 1_500)),
  ].join('\n');
