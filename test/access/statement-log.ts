import { jest } from '@jest/globals';
import pg from 'pg';

/** What does not belong to one request: what a connection is told, what is noted once a minute, what is counted. */
const OTHERS = /^reading\.setViewer|^(key|session)\.noteUse|pledgebook"?\."?rate\b/;

/** Every statement that this process sends to PostgreSQL, by its name, or its text where it has none. */
export class StatementLog {
  private readonly spy = jest.spyOn(pg.Client.prototype, 'query');

  /** What was sent since it was last taken. */
  take(): string[] {
    const sent = (this.spy.mock.calls as unknown[][]).map(([what]) => nameOf(what));
    this.spy.mockClear();
    return sent.filter((name) => !OTHERS.test(name));
  }

  end(): void {
    this.spy.mockRestore();
  }
}

function nameOf(what: unknown): string {
  if (typeof what === 'string') return what;
  const { name, text } = what as { name?: string; text: string };
  return name || text;
}
