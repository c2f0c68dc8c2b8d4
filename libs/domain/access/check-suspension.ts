import type { Blocker } from '../rules/blocker.js';

/** Nobody is suspended twice. Code `suspended_already`. @param suspendedAt the instant; null while nobody did */
export function checkSuspension(suspendedAt: string | null): Blocker[] {
  if (suspendedAt === null) return [];
  return [{ code: 'suspended_already', message: `Suspended since ${suspendedAt} already.` }];
}

/** Nobody who is suspended is given a way in. Code `suspended`. */
export function checkNotSuspended(suspendedAt: string | null): Blocker[] {
  if (suspendedAt === null) return [];
  return [{ code: 'suspended', message: `Suspended since ${suspendedAt}: reinstate them first.` }];
}

/** Only what is suspended is reinstated. Code `not_suspended`. */
export function checkReinstatement(suspendedAt: string | null): Blocker[] {
  if (suspendedAt !== null) return [];
  return [{ code: 'not_suspended', message: 'Nothing is suspended here.' }];
}

/**
 * Nobody changes what they themselves may do, shuts themselves out, or gives themselves another way in. Code `yourself`.
 * @param principal who acts, or all who stand behind whoever does
 */
export function checkNotYourself(principal: string | readonly string[], person: string): Blocker[] {
  if (![principal].flat().includes(person)) return [];
  return [{ code: 'yourself', message: 'That is you: somebody else has to do it.' }];
}

/** The organisation that keeps the book goes on. Code `keeper_stays`. */
export function checkNotKeeper(isKeeper: boolean): Blocker[] {
  if (!isKeeper) return [];
  return [{ code: 'keeper_stays', message: 'The organisation that keeps the book cannot be suspended.' }];
}
