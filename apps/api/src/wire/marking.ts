import { MARKINGS } from '#domain/vocabulary/markings.js';
import type { Presence } from './kind.js';
import { OneOf } from './one-of.js';

/** Who may see a record: TLP 2.0. In a query, `+` must be written `%2B`. */
export const Marking = (presence: Presence = {}): PropertyDecorator => OneOf(MARKINGS, presence);
