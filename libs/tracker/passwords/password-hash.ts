import { hash, verify } from '@node-rs/argon2';

/** Argon2id with 19 MiB, two passes, one lane: what OWASP's Password Storage Cheat Sheet asks for at least. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of nobody's password; verified against where there is none, so that it takes as long. */
let nobodys: Promise<string> | undefined;

export const passwordHash = (password: string): Promise<string> => hash(password, COST);

/** Whether a password is the one that was hashed; never where there is none, which takes as long to find out. */
export async function isPassword(kept: string | null, given: string): Promise<boolean> {
  nobodys ??= passwordHash('the password of nobody at all');
  const fits = await verify(kept ?? (await nobodys), given);
  return fits && kept !== null;
}
