import { ROLES } from '#domain/access/role.js';
import { component, instant, nullable, object, text, uuid, word } from '../openapi/schemas.js';
import { ofAccess } from '../organisations/organisation.schema.js';

/** Somebody who uses the book. */
export const PersonSchema = component(
  'Person',
  object({
    id: uuid,
    name: text,
    email: text,
    role: word(ROLES),
    organisation: uuid,
    suspendedAt: nullable(instant),
    lastUsedAt: nullable(instant),
    ...ofAccess,
  }),
);
