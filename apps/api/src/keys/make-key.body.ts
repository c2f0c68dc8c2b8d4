import { CAPABILITIES, type Capability } from '#domain/access/capability.js';
import { KEY_DAYS, MOST_GRACE_SECONDS, MOST_KEY_DAYS } from '#domain/access/key-life.js';
import { ROLES, type Role } from '#domain/access/role.js';
import type { NewKey, Rotation } from '#tracker/keys/new-key.js';
import { Id } from '../wire/id.js';
import { Listed } from '../wire/listed.js';
import { OneOf, oneOf } from '../wire/one-of.js';
import { Text } from '../wire/text.js';
import { Whole } from '../wire/whole.js';

const LIFE = {
  min: 1,
  max: MOST_KEY_DAYS,
  optional: true,
  says: `How many days it lives: ${KEY_DAYS} unless given; no longer than the key it is made with.`,
} as const;

/** `POST /keys` */
export class MakeKey implements NewKey {
  @Text({ max: 100, says: 'What it is for: "nightly export".' })
  name: string;

  @Id({ optional: true, says: 'Whose it is. It acts as that person, and ends with their suspension.' })
  person?: string;

  @Id({
    optional: true,
    says: 'The organisation it belongs to, where it is nobody’s; your own unless given.',
  })
  organisation?: string;

  @OneOf(ROLES, {
    optional: true,
    says: 'Not above the person’s, which it is unless given, nor above your own.',
  })
  role?: Role;

  @Listed(oneOf(CAPABILITIES), {
    min: 1,
    max: CAPABILITIES.length,
    optional: true,
    nullable: true,
    says: 'The capabilities it is made for; all that its role may do unless given.',
  })
  scopes?: Capability[] | null;

  @Whole(LIFE)
  days?: number;
}

/** `POST /keys/:id/rotation` */
export class RotateKey implements Rotation {
  @Whole({
    min: 0,
    max: MOST_GRACE_SECONDS,
    optional: true,
    says: 'For how many seconds the old key is still good; it ends at once unless given.',
  })
  graceSeconds?: number;

  @Whole(LIFE)
  days?: number;
}
