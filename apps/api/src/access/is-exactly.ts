import { hash, timingSafeEqual } from 'node:crypto';

/** Whether a text is a secret, told in a time that says nothing of how much of it was right. */
export function isExactly(secret: string): (given: string) => boolean {
  const expected = hash('sha256', secret, 'buffer');
  return (given) => timingSafeEqual(hash('sha256', given, 'buffer'), expected);
}
