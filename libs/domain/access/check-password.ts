import type { Blocker } from '../rules/blocker.js';

/** Fewest and most characters of a password (ASVS 5.0, 6.2.1 and 6.2.9). There is no rule of what they have to be. */
export const LEAST_PASSWORD = 12;
export const MOST_PASSWORD = 128;

/** A password that somebody wants, as the rules look at it. */
export interface WantedPassword {
  /** Characters, as Unicode counts them. */
  readonly length: number;
  /** Whether it is a common one, made of such, or made of what is known of its owner. */
  readonly guessable: boolean;
  /** Whether it is the one they have. */
  readonly same: boolean;
}

/** Codes `password_too_short`, `password_guessable`, `password_same`; every reason at once. */
export function checkPassword({ length, guessable, same }: WantedPassword): Blocker[] {
  const blockers: Blocker[] = [];
  const pointer = '/password';
  if (length < LEAST_PASSWORD) {
    const message = `A password has at least ${LEAST_PASSWORD} characters; this one has ${length}.`;
    blockers.push({ code: 'password_too_short', message, pointer });
  }
  if (guessable) {
    const message =
      'Others would guess it: it is a common one, or made of common ones or of what is known of you.';
    blockers.push({ code: 'password_guessable', message, pointer });
  }
  if (same) blockers.push({ code: 'password_same', message: 'That is the password you have.', pointer });
  return blockers;
}
