import { Id } from '../wire/id.js';
import { Nested } from '../wire/nested.js';
import { GivenSource } from './given-source.js';

/** The two ways to cite: a source of the book by its id, or a new one in full. */
export const CiteById = (): PropertyDecorator =>
  Id({ optional: true, nullable: true, says: 'The source it is reported by; or give `source`.' });

export const CiteInFull = (): PropertyDecorator =>
  Nested(() => GivenSource, { optional: true, nullable: true, says: 'A new source, instead of `sourceId`.' });
