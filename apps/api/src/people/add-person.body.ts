import { ROLES, type Role } from '#domain/access/role.js';
import type { NewPerson, PersonPatch } from '#tracker/people/new-person.js';
import { Email } from '../wire/email.js';
import { Id } from '../wire/id.js';
import { OneOf } from '../wire/one-of.js';
import { Text } from '../wire/text.js';

/** `POST /people` */
export class AddPerson implements NewPerson {
  @Text({ max: 200 })
  name: string;

  @Email({ says: 'An address of theirs, kept in lower case. Nobody else has it.' })
  email: string;

  @OneOf(ROLES, { says: 'What they may do; not above your own role.' })
  role: Role;

  @Id({ optional: true, says: 'Their organisation; your own unless given.' })
  organisation?: string;
}

/** `PATCH /people/:id`: what is given is replaced, the rest stays. */
export class PatchPerson implements PersonPatch {
  @Text({ max: 200, optional: true })
  name?: string;

  @Email({ optional: true })
  email?: string;

  @OneOf(ROLES, { optional: true })
  role?: Role;
}
