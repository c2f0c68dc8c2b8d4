import { SIGN_INS } from '#domain/access/session-life.js';
import { component, instant, nullable, object, text, uuid, word } from '../openapi/schemas.js';
import { ofAccess } from '../organisations/organisation.schema.js';

const members = {
  id: uuid,
  person: uuid,
  organisation: uuid,
  how: word(SIGN_INS),
  state: word(['live', 'expired', 'ended']),
  endsAt: instant,
  endedAt: nullable(instant),
  lastUsedAt: nullable(instant),
  ...ofAccess,
};

/** A session that somebody began in person. */
export const SessionSchema = component('Session', object(members));

/** A session as it is begun; what the browser shows from then on is in its cookie alone. */
export const BegunSessionSchema = component(
  'BegunSession',
  object({
    csrfToken: {
      ...text,
      description: 'What requests in this session that change something bring in the header X-CSRF-Token.',
    },
    ...members,
  }),
);

/** By which somebody sets a password. */
export const EnrolmentSchema = component(
  'Enrolment',
  object({
    enrolment: {
      ...nullable(text),
      description:
        'To be told to the person, shown this once: null where the answer is a repeat under its idempotency key.',
    },
    person: uuid,
    endsAt: instant,
  }),
);
