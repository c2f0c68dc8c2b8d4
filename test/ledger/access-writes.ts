import type { Standing } from '#domain/access/may.js';
import type { Written } from '#ledger/act.js';
import { IdentitiesService } from '#tracker/identities/identities.service.js';
import { KeysService } from '#tracker/keys/keys.service.js';
import { OrganisationsService } from '#tracker/organisations/organisations.service.js';
import { PeopleService } from '#tracker/people/people.service.js';
import { acting, type Book } from '../support/book.js';

const by: Standing = { role: 'admin', scopes: null };

/** Every way there is to write of who uses the book, in an order in which each is allowed. */
export function accessWrites(book: Book): [action: string, write: () => Promise<Written>][] {
  const ids: Record<string, string> = {};
  const noting = (name: string, write: () => Promise<Written>) => async () => {
    const written = await write();
    ids[name] = (JSON.parse(written.body) as { id: string }).id;
    return written;
  };
  const organisations = book.get(OrganisationsService);
  const people = book.get(PeopleService);
  const keys = book.get(KeysService);
  const identities = book.get(IdentitiesService);
  const today = acting();
  const ann = { name: 'Ann', email: 'ann@example.org', role: 'analyst' } as const;
  const known = { issuer: 'https://login.example.org', subject: 'ann' };
  return [
    ['organisation.added', noting('organisation', () => organisations.add(today, { name: 'Tallinn' }))],
    ['organisation.corrected', () => organisations.patch(today, ids.organisation!, { name: 'Riga' })],
    ['organisation.suspended', () => organisations.suspend(today, ids.organisation!)],
    ['organisation.reinstated', () => organisations.reinstate(today, ids.organisation!)],
    ['person.added', noting('person', () => people.add(today, by, ann))],
    ['person.corrected', () => people.patch(today, by, ids.person!, { name: 'Ann Tamm' })],
    [
      'key.made',
      noting('key', () => keys.make(today, by, { name: 'own', person: ids.person!, scopes: ['read'] })),
    ],
    ['key.rotated', noting('key', () => keys.rotate(today, by, ids.key!, { graceSeconds: 60 }))],
    ['key.revoked', () => keys.revoke(today, ids.key!)],
    ['key.made', () => keys.make(today, by, { name: 'nightly export', role: 'reporter' })],
    ['identity.linked', noting('identity', () => identities.link(today, by, ids.person!, known))],
    ['identity.removed', () => identities.remove(today, ids.identity!)],
    ['person.suspended', () => people.suspend(today, by, ids.person!)],
    ['person.reinstated', () => people.reinstate(today, by, ids.person!)],
  ];
}
