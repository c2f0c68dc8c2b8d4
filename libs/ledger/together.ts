import type { Client } from 'pg';

/**
 * Lets the statements that are about to be sent on a connection leave together: what is sent until the code that
 * runs now gives way is one packet, and one system call instead of one for each statement. Nothing waits for
 * anything: the packet leaves before Node looks for what arrives next.
 */
export function together({ connection: { stream } }: Client): void {
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}
