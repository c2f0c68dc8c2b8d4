import { CAPABILITIES } from '#domain/access/capability.js';
import { ROLES } from '#domain/access/role.js';
import { component, instant, listOf, nullable, object, text, uuid, word } from '../openapi/schemas.js';
import { ofAccess } from '../organisations/organisation.schema.js';

export const scopes = nullable(listOf(word(CAPABILITIES)));

const members = {
  id: uuid,
  name: text,
  person: nullable(uuid),
  organisation: uuid,
  role: word(ROLES),
  scopes,
  hint: text,
  state: word(['live', 'expired', 'revoked']),
  expiresAt: instant,
  revokedAt: nullable(instant),
  replacedBy: nullable(uuid),
  lastUsedAt: nullable(instant),
  ...ofAccess,
};

/** A key to the API, without the key. */
export const KeySchema = component('Key', object(members));

/** A key to the API as it is made. */
export const MadeKeySchema = component(
  'MadeKey',
  object({
    key: {
      ...nullable(text),
      description:
        'The key itself, shown this once: null where the answer is a repeat under its idempotency key.',
    },
    ...members,
  }),
);
