import type { Standing } from '#domain/access/may.js';
import { KEEPER } from '#ledger/viewer.js';
import { IdentitiesService } from '#tracker/identities/identities.service.js';
import { KeysService } from '#tracker/keys/keys.service.js';
import { Ledger } from '#ledger/ledger.js';
import { OrganisationsService } from '#tracker/organisations/organisations.service.js';
import { EnrolmentsService } from '#tracker/passwords/enrolments.service.js';
import { PasswordsService } from '#tracker/passwords/passwords.service.js';
import { SessionsService } from '#tracker/sessions/sessions.service.js';
import { signIn } from '#tracker/sessions/sign-in.js';
import { PASSWORD } from '../support/in-person.js';
import { PeopleService } from '#tracker/people/people.service.js';
import { acting, member, type Book } from '../support/book.js';

const by: Standing = { role: 'admin', scopes: null };

/** Every way there is to write of who uses the book, in an order in which each is allowed. */
export function accessWrites(book: Book): [action: string, write: () => Promise<unknown>][] {
  const ids: Record<string, string> = {};
  const noting = (name: string, write: () => Promise<{ readonly body: string }>) => async () => {
    const { id, enrolment } = JSON.parse((await write()).body) as { id: string; enrolment?: string };
    ids[name] = enrolment ?? id;
  };
  const organisations = book.get(OrganisationsService);
  const people = book.get(PeopleService);
  const keys = book.get(KeysService);
  const identities = book.get(IdentitiesService);
  const passwords = book.get(PasswordsService);
  const sessions = book.get(SessionsService);
  const asked = { operation: 'POST /api/v1/sessions' };
  const today = acting();
  const annsAct = () => acting({ viewer: member(KEEPER, ids.person!) });
  const begin = () => signIn(book.get(Ledger), annsAct(), 'password', asked);
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
    ['person.enrolled', noting('enrolment', () => book.get(EnrolmentsService).make(today, by, ids.person!))],
    [
      'person.password_set',
      () => passwords.set(today.today, { enrolment: ids.enrolment!, password: PASSWORD }),
    ],
    ['access.signed_in', noting('session', begin)],
    [
      'person.password_changed',
      () => passwords.change(annsAct(), ids.session!, { current: PASSWORD, password: `${PASSWORD} ja` }),
    ],
    ['access.signed_out', () => sessions.endOwn(annsAct(), asked, ids.session!)],
    ['access.signed_in', noting('session', begin)],
    ['session.ended', () => sessions.end(today, ids.session!)],
    ['person.suspended', () => people.suspend(today, by, ids.person!)],
    ['person.reinstated', () => people.reinstate(today, by, ids.person!)],
  ];
}
