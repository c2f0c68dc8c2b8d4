import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Api, type Member } from '../support/api.js';
import {
  browse,
  codeOf,
  emailOf,
  enrolment,
  InPerson,
  PASSWORD,
  setPassword,
  signIn,
} from '../support/in-person.js';

let api: Api;

beforeAll(async () => {
  api = await Api.open();
}, 60_000);
afterAll(() => api.close());

describe('an enrolment', () => {
  const set = (told: string, password: string) =>
    browse(api, '/api/v1/enrolments', { body: { enrolment: told, password } });

  it('sets a password once, however many try at a time', async () => {
    const member = await api.member();
    const told = await enrolment(api, member.person);
    const tries = await Promise.all([1, 2, 3, 4].map((n) => set(told, `${PASSWORD} ${n}`)));
    expect(tries.map(({ status }) => status).sort()).toEqual([204, 401, 401, 401]);
    expect((await set(told, PASSWORD)).status).toBe(401);
    const address = await emailOf(api, member);
    const able = await Promise.all([1, 2, 3, 4].map((n) => signIn(api, address, `${PASSWORD} ${n}`)));
    expect(able.map(({ status }) => status)).toEqual(tries.map(({ status }) => (status === 204 ? 201 : 401)));
  });

  it('is replaced by the next, ends after a day, and is not for who is suspended', async () => {
    const member = await api.member();
    const [first, second] = [await enrolment(api, member.person), await enrolment(api, member.person)];
    expect((await set(first, PASSWORD)).status).toBe(401);
    const end = (hours: number) =>
      api.lookup.rows(
        `UPDATE password SET enrolment_ends_at = now() + $2 * interval '1 hour' WHERE person_id = $1`,
        [member.person, hours],
      );
    await end(-0.01);
    expect((await set(second, PASSWORD)).status).toBe(401);
    await end(1);
    await api.send(`/api/v1/people/${member.person}/suspension`, { method: 'POST' });
    expect((await set(second, PASSWORD)).status).toBe(401);
    const again = await api.send(`/api/v1/people/${member.person}/enrolment`, { method: 'POST' });
    expect([again.status, await codeOf(again)]).toEqual([422, ['suspended']]);
  });

  it('ends all sessions of whoever uses it', async () => {
    const member = await api.member();
    const browser = await InPerson.begin(api, member);
    await setPassword(api, member.person, `${PASSWORD}, teisel pool`);
    expect((await browser.send('/api/v1/me')).status).toBe(401);
  });

  it('is made by nobody for themselves, nor for who may do more', async () => {
    const admin = await api.member({ organisation: 'Bern', role: 'admin' });
    const ann = await api.member({ organisation: 'Bern' });
    const stranger = await api.member({ organisation: 'Wien', role: 'admin' });
    const enrol = async (by: Member, { person }: Member) => {
      const answer = await by.send(`/api/v1/people/${person}/enrolment`, { method: 'POST' });
      return [answer.status, await codeOf(answer)];
    };
    expect(await enrol(admin, admin)).toEqual([422, ['yourself']]);
    expect((await enrol(admin, stranger))[0]).toBe(404);
    expect((await enrol(ann, admin))[0]).toBe(403);
  });

  it('is made with no key that could not do as much, nor by a key of one’s own that is nobody’s', async () => {
    const admin = await api.member({ organisation: 'Bern', role: 'admin' });
    const colleague = await api.member({ organisation: 'Bern', role: 'admin' });
    const keyed = async (body: object) => {
      const made = await admin.send('/api/v1/keys', { body: { name: 'a key', role: 'admin', ...body } });
      return ((await made.json()) as { key: string }).key;
    };
    const enrol = async (key: string, { person }: Member) => {
      const headers = { authorization: `Bearer ${key}` };
      const answer = await api.send(`/api/v1/people/${person}/enrolment`, { method: 'POST', headers });
      return [answer.status, await codeOf(answer)];
    };
    const narrow = await keyed({ person: admin.person, scopes: ['read', 'administer'] });
    expect(await enrol(narrow, colleague)).toEqual([422, ['beyond_own_key']]);
    expect(await enrol(await keyed({}), admin)).toEqual([422, ['yourself']]);
  });

  it('is shown once, and takes no password that others would guess', async () => {
    const member = await api.member();
    const headers = { 'idempotency-key': 'enrol-once' };
    const path = `/api/v1/people/${member.person}/enrolment`;
    const once = (await (await api.send(path, { method: 'POST', headers })).json()) as { enrolment: string };
    const again = (await (await api.send(path, { method: 'POST', headers })).json()) as { enrolment: null };
    expect([typeof once.enrolment, again.enrolment]).toEqual(['string', null]);
    const name = (await emailOf(api, member)).split('@')[0]!;
    for (const [password, codes] of [
      ['x9!kQ', ['password_too_short', 'password_guessable']],
      ['kolm kassi', ['password_too_short']],
      ['passwordpassword', ['password_guessable']],
      ['123456789012', ['password_guessable']],
      ['pledgebook1234', ['password_guessable']],
      [`${name}@example.org`, ['password_guessable']],
    ] as const) {
      const refused = await set(once.enrolment, password);
      expect([password, refused.status, await codeOf(refused)]).toEqual([password, 422, codes]);
    }
    expect((await set(once.enrolment, PASSWORD)).status).toBe(204);
  });
});

describe('a password', () => {
  const change = (browser: InPerson, current: string, password: string) =>
    browser.send('/api/v1/me/password', { body: { current, password } });

  it('is changed by whoever knows it, which ends all their other sessions', async () => {
    const member = await api.member();
    const [browser, address] = [await InPerson.begin(api, member), await emailOf(api, member)];
    const other = await InPerson.signIn(api, address);
    const next = `${PASSWORD}, ja neljas magab`;
    expect(await codeOf(await change(browser, 'something else', next))).toEqual(['password_wrong']);
    expect(await codeOf(await change(browser, PASSWORD, PASSWORD))).toEqual(['password_same']);
    expect((await change(browser, PASSWORD, next)).status).toBe(204);
    expect((await browser.send('/api/v1/me')).status).toBe(200);
    expect((await other.send('/api/v1/me')).status).toBe(401);
    expect((await signIn(api, address)).status).toBe(401);
    expect((await signIn(api, address, next)).status).toBe(201);
  });

  it('is not guessed by whoever has found a session: ten tries, and then no more', async () => {
    const browser = await InPerson.begin(api, await api.member());
    const next = `${PASSWORD}, ja neljas magab`;
    const tries = await Promise.all(
      Array.from({ length: 10 }, (_, n) => change(browser, `guess ${n}`, next)),
    );
    expect(tries.map(({ status }) => status)).toEqual(Array(10).fill(422));
    expect((await change(browser, PASSWORD, next)).status).toBe(429);
  });

  it('is changed by no key', async () => {
    const ann = await api.member();
    const answer = await ann.send('/api/v1/me/password', {
      body: { current: PASSWORD, password: 'x'.repeat(20) },
    });
    expect([answer.status, await codeOf(answer)]).toEqual([403, 'no_session']);
  });

  it('is in no entry, nor what it is hashed to, nor what enrols or lets in', async () => {
    const member = await api.member();
    const told = await enrolment(api, member.person);
    await browse(api, '/api/v1/enrolments', { body: { enrolment: told, password: PASSWORD } });
    const browser = await InPerson.signIn(api, await emailOf(api, member));
    const [kept] = await api.lookup.rows<{ hash: string }>(`SELECT hash FROM password WHERE person_id = $1`, [
      member.person,
    ]);
    expect(kept!.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    for (const secret of [PASSWORD, kept!.hash, told, browser.cookie.split('=')[1]!, browser.csrfToken]) {
      for (const table of ['entry', 'session', 'idempotency', 'rate', 'person']) {
        const found = await api.lookup.count(table, `strpos(${table}::text, '${secret}') > 0`);
        expect([table, found]).toEqual([table, 0]);
      }
    }
  });
});

describe('a key that was made in a session', () => {
  const opens = async (key: string) =>
    (await api.send('/api/v1/me', { headers: { authorization: `Bearer ${key}` } })).status === 200;
  /** Somebody in two sessions, with a key made in the first, and another made with that. */
  const made = async () => {
    const member = await api.member({ organisation: 'Praha' });
    const [one, email] = [await InPerson.begin(api, member), await emailOf(api, member)];
    const own = await one.send('/api/v1/me/keys', { body: { name: 'notebook' } });
    const { key } = (await own.json()) as { key: string };
    const headers = { authorization: `Bearer ${key}` };
    const next = await api.send('/api/v1/me/keys', { body: { name: 'from it' }, headers });
    const keys = [key, ((await next.json()) as { key: string }).key];
    return { member, one, two: await InPerson.signIn(api, email), keys };
  };
  type Made = Awaited<ReturnType<typeof made>>;
  const end = (by: InPerson, { session }: InPerson) =>
    by.send(`/api/v1/me/sessions/${session}/end`, { method: 'POST' });
  const next = `${PASSWORD}, ja neljas magab`;

  it.each<[string, boolean, (made: Made) => Promise<unknown>]>([
    ['goes on when its session is signed out of', true, ({ one }) => end(one, one)],
    ['is revoked when it is ended from another', false, ({ one, two }) => end(two, one)],
    [
      'is revoked when an administrator ends it',
      false,
      ({ one }) => api.send(`/api/v1/sessions/${one.session}/end`, { method: 'POST' }),
    ],
    [
      'goes on when the password is changed in it',
      true,
      ({ one }) => one.send('/api/v1/me/password', { body: { current: PASSWORD, password: next } }),
    ],
    [
      'is revoked when the password is changed in another',
      false,
      ({ two }) => two.send('/api/v1/me/password', { body: { current: PASSWORD, password: next } }),
    ],
    [
      'is revoked when the password is set anew, also after a sign-out',
      false,
      async ({ one, member }) => {
        await end(one, one);
        await setPassword(api, member.person, next);
      },
    ],
  ])('%s', async (_how, goesOn, happens) => {
    const all = await made();
    await happens(all);
    expect(await Promise.all(all.keys.map(opens))).toEqual([goesOn, goesOn]);
  });
});

it('the book is whole with all of that in it', async () => {
  expect((await api.verify()).finding).toBeNull();
});
