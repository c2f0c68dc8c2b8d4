import { ROLES, type Role } from '#domain/access/role.js';
import { KEEPER, type Viewer } from '#ledger/viewer.js';
import { Api } from '../support/api.js';
import { member } from '../support/book.js';

/** Somebody with a key of theirs. */
export interface SignedIn {
  readonly role: Role;
  readonly key: string;
  readonly viewer: Viewer;
}

export const MINISTRIES = ['Paris', 'London', 'Washington', 'Keeper'] as const;

/** Everybody of an organisation, by role; the keeper is whoever keeps the book. */
export type Everybody = Readonly<Record<(typeof MINISTRIES)[number], Readonly<Record<Role, SignedIn>>>>;

/** Somebody of every role in every organisation, all of them with keys. @param databaseUrl of a book without people */
export async function signedIn(databaseUrl: string): Promise<Everybody> {
  const api = await Api.open({ databaseUrl });
  const some = async (organisation: string, role: Role): Promise<[Role, SignedIn]> => {
    const { key, person, organisation: id } = await api.member({ organisation, role });
    return [role, { role, key, viewer: member(id, person) }];
  };
  const all: Partial<Record<keyof Everybody, Record<Role, SignedIn>>> = {};
  for (const ministry of MINISTRIES) {
    const people: [Role, SignedIn][] = [];
    for (const role of ROLES) people.push(await some(ministry === 'Keeper' ? KEEPER : ministry, role));
    all[ministry] = Object.fromEntries(people) as Record<Role, SignedIn>;
  }
  // When a key was last used is the caller's own doing, and another instant in each of two books.
  await api.lookup.rows(`INSERT INTO key_use SELECT id, '2999-01-01' FROM api_key
    ON CONFLICT ON CONSTRAINT key_use_pkey DO UPDATE SET last_used_at = excluded.last_used_at`);
  await api.leave();
  return all as Everybody;
}
