import type { Role } from '#domain/access/role.js';

/** Somebody as they are given. */
export interface NewPerson {
  name: string;
  /** An address of theirs; kept in lower case. */
  email: string;
  role: Role;
  /** The id of their organisation; that of whoever adds them unless said. */
  organisation?: string;
}

/** What may change of a person. Nobody changes organisations: a person of another is another. */
export type PersonPatch = Partial<Omit<NewPerson, 'organisation'>>;
