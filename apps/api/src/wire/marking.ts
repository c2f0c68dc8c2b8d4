import { MARKINGS } from '#domain/vocabulary/markings.js';
import { id } from './id.js';
import type { Presence } from './kind.js';
import { Listed } from './listed.js';
import { OneOf } from './one-of.js';

/** Who may see a record: TLP 2.0. In a query, `+` must be written `%2B`. */
export const Marking = (presence: Presence = {}): PropertyDecorator => OneOf(MARKINGS, presence);

/** Who else may see a record, beside its marking. */
export const Audience = (): PropertyDecorator =>
  Listed(id, {
    max: 200,
    optional: true,
    says:
      'Ids of the organisations it is shared with (TLP:AMBER), or of the people it is for (TLP:RED), whoever records it ' +
      'among them. Unless it or a marking is given, that of what it belongs to. Reads do not show it.',
  });
