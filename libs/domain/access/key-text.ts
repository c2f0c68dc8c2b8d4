import { crc32 } from './crc32.js';

/** How many random bytes a key is made of: 160 bits. */
export const KEY_BYTES = 20;

const PREFIX = 'pb_live_';
const SHAPE = /^pb_live_([0-9a-f]{40})([0-9a-f]{8})$/;

/** The text of a key: a prefix that can be searched for, its random bytes in hex, and the CRC-32 of those two. */
export function keyText(random: Uint8Array): string {
  if (random.length !== KEY_BYTES) throw new RangeError(`A key is made of ${KEY_BYTES} random bytes.`);
  const body = PREFIX + Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return body + checksum(body);
}

/** Whether text can be a key at all. What was mistyped or cut off cannot, and nobody need be asked about it. */
export function isKeyText(text: string): boolean {
  return SHAPE.test(text) && checksum(text.slice(0, -8)) === text.slice(-8);
}

/** The last four characters: enough to tell one's keys apart, and nothing of what is secret. */
export const keyHint = (key: string): string => key.slice(-4);

const checksum = (body: string): string => crc32(body).toString(16).padStart(8, '0');
