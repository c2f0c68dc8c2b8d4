import { CAPABILITIES } from '#domain/access/capability.js';
import { SIGN_INS } from '#domain/access/session-life.js';
import { ROLES } from '#domain/access/role.js';
import { component, instant, listOf, nullable, object, text, uuid, word } from '../openapi/schemas.js';
import { scopes } from '../keys/key.schema.js';

/** Whoever asks. */
export const MeSchema = component(
  'Me',
  object({
    principal: { ...text, description: 'Who the ledger names for what you record.' },
    organisation: object({ id: uuid, name: nullable(text) }),
    person: nullable(object({ id: uuid, name: text, email: text })),
    key: nullable(object({ id: uuid, name: text, hint: text, expiresAt: instant })),
    session: nullable(object({ id: uuid, how: word(SIGN_INS), endsAt: instant, csrfToken: text })),
    role: word(ROLES),
    scopes,
    capabilities: listOf(word(CAPABILITIES)),
  }),
);
