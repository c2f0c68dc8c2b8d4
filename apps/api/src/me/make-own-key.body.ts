import { CAPABILITIES, type Capability } from '#domain/access/capability.js';
import { KEY_DAYS, MOST_OWN_KEY_DAYS } from '#domain/access/key-life.js';
import { ROLES, type Role } from '#domain/access/role.js';
import type { OwnKey } from '#tracker/keys/new-key.js';
import { Listed } from '../wire/listed.js';
import { OneOf, oneOf } from '../wire/one-of.js';
import { Text } from '../wire/text.js';
import { Whole } from '../wire/whole.js';

/** `POST /me/keys` */
export class MakeOwnKey implements OwnKey {
  @Text({ max: 100, says: 'What it is for: "notebook".' })
  name: string;

  @OneOf(ROLES, { optional: true, says: 'Not above your own, which it is unless given.' })
  role?: Role;

  @Listed(oneOf(CAPABILITIES), {
    min: 1,
    max: CAPABILITIES.length,
    optional: true,
    says: 'The capabilities it is made for; those of the key you make it with unless given.',
  })
  scopes?: Capability[];

  @Whole({
    min: 1,
    max: MOST_OWN_KEY_DAYS,
    optional: true,
    says: `How many days it lives: ${KEY_DAYS} unless given; no longer than the key it is made with.`,
  })
  days?: number;
}
