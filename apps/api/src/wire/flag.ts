import { field } from './field.js';
import type { Kind, Presence } from './kind.js';

/** True or false. */
export const flag: Kind = {
  schema: { type: 'boolean' },
  read: (given, findings) =>
    typeof given === 'boolean' ? given : findings.add('not_a_flag', 'Expected true or false.'),
  fromText: (given) => (given === 'true' ? true : given === 'false' ? false : given),
};

export const Flag = (presence: Presence = {}): PropertyDecorator => field(flag, presence);
