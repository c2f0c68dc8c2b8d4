import type { Role } from '#domain/access/role.js';
import type { Standing } from '#domain/access/may.js';
import type { Viewer } from '#ledger/viewer.js';
import { KeysService } from '#tracker/keys/keys.service.js';
import { OrganisationsService } from '#tracker/organisations/organisations.service.js';
import { PeopleService } from '#tracker/people/people.service.js';
import { acting, member, type Book } from '../support/book.js';
import { bodyOf } from './negotiation.js';

const by: Standing = { role: 'admin', scopes: null };
const idOf = (written: { body: string }): string => bodyOf<{ id: string }>(written).id;

/** People of two ministries, who are in the book: Paris has an analyst, three approvers and an admin; London an approver. */
export interface Ministries {
  readonly paris: string;
  readonly london: string;
  readonly claire: Viewer;
  readonly bruno: Viewer;
  readonly diane: Viewer;
  readonly lucie: Viewer;
  readonly admin: Viewer;
  readonly emma: Viewer;
}

let addresses = 0;

/** Adds somebody to an organisation. */
export async function somebody(book: Book, organisation: string, role: Role): Promise<Viewer> {
  const email = `somebody${++addresses}@example.org`;
  const added = await book
    .get(PeopleService)
    .add(acting(), by, { name: 'Somebody', email, role, organisation });
  return member(organisation, idOf(added));
}

export async function ministries(book: Book): Promise<Ministries> {
  const [paris, london] = await Promise.all(
    ['Paris', 'London'].map(async (name) =>
      idOf(await book.get(OrganisationsService).add(acting(), { name })),
    ),
  );
  const inParis = (role: Role) => somebody(book, paris!, role);
  return {
    paris: paris!,
    london: london!,
    claire: await inParis('analyst'),
    bruno: await inParis('approver'),
    diane: await inParis('approver'),
    lucie: await inParis('approver'),
    admin: await inParis('admin'),
    emma: await somebody(book, london!, 'approver'),
  };
}

/** A key that an admin makes: somebody's, or nobody's and of the admin's organisation. Whoever acts with it. */
export async function keyMadeBy(book: Book, admin: Viewer, person?: string): Promise<Viewer> {
  const given = person === undefined ? { name: 'import', role: 'analyst' as const } : { name: 'key', person };
  const id = idOf(await book.get(KeysService).make(acting({ viewer: admin }), by, given));
  return member(admin.organisation, person ?? id);
}
