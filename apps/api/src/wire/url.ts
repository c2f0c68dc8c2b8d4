import { isURL } from 'class-validator';
import { field } from './field.js';
import type { Kind, Presence } from './kind.js';

const MOST = 2000;
const SAYS = 'Expected an http or https address, with anything but ASCII percent-encoded.';

/** The address of something on the web. */
export const url: Kind = {
  schema: { type: 'string', format: 'uri', pattern: '^https?://', maxLength: MOST },
  read(given, findings) {
    if (typeof given !== 'string') return findings.add('not_text', 'Expected text.');
    if (given.length > MOST) return findings.add('too_long', `At most ${MOST} characters are allowed.`);
    const fine =
      /^[!-~]+$/.test(given) &&
      URL.canParse(given) &&
      isURL(given, { protocols: ['http', 'https'], require_protocol: true });
    return fine ? given : findings.add('not_a_url', SAYS);
  },
};

export const Url = (presence: Presence = {}): PropertyDecorator => field(url, presence);
