import { isEmail } from 'class-validator';
import { field } from './field.js';
import type { Kind, Presence } from './kind.js';

const MOST = 254;

/** An address of RFC 5321, as it is written by hand: ASCII, no comments, no quoted names. */
export const email: Kind = {
  schema: { type: 'string', format: 'email', pattern: '^[!-?A-~]+@[!-?A-~]+\\.[!-?A-~]+$', maxLength: MOST },
  read(given, findings) {
    if (typeof given !== 'string') return findings.add('not_text', 'Expected text.');
    if (given.length > MOST) return findings.add('too_long', `At most ${MOST} characters are allowed.`);
    const fine = /^[!-~]+$/.test(given) && isEmail(given);
    return fine ? given : findings.add('not_an_email', 'Expected an email address such as ann@example.org.');
  },
};

export const Email = (presence: Presence = {}): PropertyDecorator => field(email, presence);
