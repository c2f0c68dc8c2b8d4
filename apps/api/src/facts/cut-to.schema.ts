import { MARKINGS } from '#domain/vocabulary/markings.js';
import { component, nullable, object, uuid, word } from '../openapi/schemas.js';

/**
 * For whose eyes an answer about many facts was made: the most restricted marking that anything it counts may carry, and
 * the organisation and person who asked; null for whoever sees everything, and for the public.
 */
export const CutToSchema = component(
  'CutTo',
  object({ marking: word(MARKINGS), organisation: nullable(uuid), person: nullable(uuid) }),
);
