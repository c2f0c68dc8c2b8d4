import { component, count, flag, instant, nullable, object, text, uuid } from '../openapi/schemas.js';

/** Who recorded it when: people and keys are for their organisation, so there is no marking to tell. */
export const ofAccess = { revision: count, recordedAt: instant, recordedBy: text };

/** An organisation that uses the book. */
export const OrganisationSchema = component(
  'Organisation',
  object({ id: uuid, name: text, keepsTheBook: flag, suspendedAt: nullable(instant), ...ofAccess }),
);
