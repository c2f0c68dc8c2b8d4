import { isUUID } from 'class-validator';
import { field } from './field.js';
import type { Kind, Presence } from './kind.js';

/** The id of a record. Kept in lower case. */
export const id: Kind = {
  schema: { type: 'string', format: 'uuid' },
  read: (given, findings) =>
    isUUID(given, 'loose')
      ? (given as string).toLowerCase()
      : findings.add('not_an_id', 'Expected an id (a UUID).'),
};

export const Id = (presence: Presence = {}): PropertyDecorator => field(id, presence);
