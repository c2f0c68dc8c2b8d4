import { describe, expect, it, jest } from '@jest/globals';
import type { FastifyReply } from 'fastify';
import { DatabaseAway } from '#ledger/errors.js';
import type { Ledger } from '#ledger/ledger.js';
import { HealthController } from './health.controller.js';

function readiness(ping: () => Promise<void>): { ready: Promise<void>; sent: unknown[] } {
  const sent: unknown[] = [];
  const reply = { header: () => reply, send: (body: unknown) => sent.push(body) };
  const controller = new HealthController({ ping } as Ledger);
  return { ready: controller.ready(reply as unknown as FastifyReply), sent };
}

describe('readiness', () => {
  it('is there when the database answers', async () => {
    const { ready, sent } = readiness(() => Promise.resolve());
    await ready;
    expect(sent).toEqual(['{"status":"ok"}']);
  });

  it('is not when the database is away, or hangs', async () => {
    await expect(readiness(() => Promise.reject(new DatabaseAway())).ready).rejects.toThrow(DatabaseAway);
    jest.useFakeTimers();
    const { ready } = readiness(() => new Promise(() => undefined));
    jest.advanceTimersByTime(3_000);
    await expect(ready).rejects.toThrow(DatabaseAway);
    jest.useRealTimers();
  });
});
