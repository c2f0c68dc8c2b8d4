import { component, instant, nullable, object, text, uuid } from '../openapi/schemas.js';
import { ofAccess } from '../organisations/organisation.schema.js';

/** Whom an identity provider knows a person as. */
export const IdentitySchema = component(
  'Identity',
  object({
    id: uuid,
    person: uuid,
    organisation: uuid,
    issuer: text,
    subject: text,
    removedAt: nullable(instant),
    ...ofAccess,
  }),
);
