import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Api, type Member } from '../support/api.js';
import { codeOf, emailOf, enrolled, InPerson, PASSWORD, signIn } from '../support/in-person.js';

let api: Api;

beforeAll(async () => {
  api = await Api.open();
}, 60_000);
afterAll(() => api.close());

const source = { title: 'Briefing', publisher: 'ERR News', reliability: 'B' };

/** Somebody who has a password, and signed in with it. */
const signedIn = async () => InPerson.begin(api, await api.member({ organisation: 'Tallinn' }));

describe('a session', () => {
  it('is begun by whoever has the password, and acts as they do', async () => {
    const ann = await api.member();
    const address = await enrolled(api, ann);
    const browser = await InPerson.signIn(api, address.toUpperCase());
    expect(browser.kept).toMatch(/; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(await (await browser.send('/api/v1/me')).json()).toMatchObject({
      ...{ principal: ann.person, role: 'analyst', key: null },
      session: { id: browser.session, how: 'password', csrfToken: browser.csrfToken },
    });
    const made = await browser.send('/api/v1/sources', { body: source });
    expect([made.status, ((await made.json()) as { recordedBy: string }).recordedBy]).toEqual([
      201,
      ann.person,
    ]);
  });

  it('changes nothing for a page that does not know its token', async () => {
    const [browser, other] = [await signedIn(), await signedIn()];
    const count = () => api.lookup.count('source');
    const before = await count();
    const without: Record<string, string>[] = [
      { 'x-csrf-token': '' },
      { 'x-csrf-token': other.csrfToken },
      { 'x-csrf-token': `${browser.csrfToken}x` },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of without) {
      const refused = await browser.send('/api/v1/sources', { body: source, headers });
      expect([headers, refused.status, await codeOf(refused)]).toEqual([headers, 403, 'csrf_token_missing']);
    }
    expect(await count()).toBe(before);
    const read = await browser.send('/api/v1/me', { headers: { 'x-csrf-token': '' } });
    expect(read.status).toBe(200);
    const ours = await browser.send('/api/v1/sources', {
      body: source,
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(ours.status).toBe(201);
  });

  it('counts for nothing beside a key, good or not', async () => {
    const browser = await signedIn();
    const withKey = (key: string) =>
      browser.send('/api/v1/me', { headers: { authorization: `Bearer ${key}` } });
    expect(await (await withKey(api.key)).json()).toMatchObject({ principal: 'admin-key', session: null });
    expect((await withKey('x')).status).toBe(401);
  });

  it('is new with every sign-in, and never one that was brought along', async () => {
    const address = await enrolled(api, await api.member());
    const one = await InPerson.signIn(api, address);
    const body = { email: address, password: PASSWORD };
    const two = await one.send('/api/v1/sessions', { body });
    expect(two.status).toBe(201);
    expect(two.headers.get('set-cookie')!.split(';')[0]).not.toBe(one.cookie);
    expect((await one.send('/api/v1/me')).status).toBe(401);
    const three = await InPerson.signIn(api, address);
    const wrong = await three.send('/api/v1/sessions', { body: { ...body, password: `${PASSWORD}x` } });
    expect([wrong.status, (await three.send('/api/v1/me')).status]).toEqual([401, 200]);
    const other = await enrolled(api, await api.member({ organisation: 'Oslo' }));
    const theirs = await three.send('/api/v1/sessions', { body: { email: other, password: PASSWORD } });
    expect([theirs.status, (await three.send('/api/v1/me')).status]).toEqual([201, 401]);
    const foreign = { cookie: `__Host-pledgebook=${'A'.repeat(43)}` };
    expect((await one.send('/api/v1/me', { headers: foreign })).status).toBe(401);
  });

  it('is ended by whoever began it, and opens nothing from then on', async () => {
    const address = await enrolled(api, await api.member());
    const [browser, other] = [await InPerson.signIn(api, address), await InPerson.signIn(api, address)];
    const ended = await browser.send(`/api/v1/me/sessions/${browser.session}/end`, { method: 'POST' });
    expect([ended.status, ((await ended.json()) as { state: string }).state]).toEqual([200, 'ended']);
    expect(ended.headers.get('set-cookie')).toMatch(/^__Host-pledgebook=; Max-Age=0;/);
    const after = await browser.send('/api/v1/me');
    expect([after.status, await codeOf(after)]).toEqual([401, 'unauthorized']);
    expect(after.headers.get('set-cookie')).toMatch(/^__Host-pledgebook=; Max-Age=0;/);
    expect((await other.send('/api/v1/me')).status).toBe(200);
    const again = await other.send(`/api/v1/me/sessions/${browser.session}/end`, { method: 'POST' });
    expect([again.status, await codeOf(again)]).toEqual([422, ['session_ended']]);
  });

  it('is nobody else’s to see or end, but an administrator’s', async () => {
    const ann = await api.member({ organisation: 'Tallinn' });
    const browser = await InPerson.begin(api, ann);
    const colleague = await api.member({ organisation: 'Tallinn', role: 'approver' });
    const admin = await api.member({ organisation: 'Tallinn', role: 'admin' });
    const stranger = await api.member({ organisation: 'Riga', role: 'admin' });
    const end = (whose: string, who: Member) =>
      who.send(`/api/v1/${whose}/${browser.session}/end`, { method: 'POST' });
    const statuses = async (answers: Promise<Response>[]) =>
      (await Promise.all(answers)).map(({ status }) => status);
    expect(await statuses([end('me/sessions', colleague), end('sessions', colleague)])).toEqual([404, 403]);
    expect(await statuses([end('sessions', stranger), end('me/sessions', stranger)])).toEqual([404, 404]);
    const listed = async (path: string, who: Member) => {
      const { items } = (await (await who.send(path)).json()) as { items: { id: string }[] };
      return items.some(({ id }) => id === browser.session);
    };
    expect(await listed('/api/v1/sessions?limit=500', admin)).toBe(true);
    expect(await listed('/api/v1/me/sessions?state=live', ann)).toBe(true);
    expect(await listed('/api/v1/me/sessions', colleague)).toBe(false);
    expect(await listed('/api/v1/sessions', stranger)).toBe(false);
    expect((await end('sessions', admin)).status).toBe(200);
    expect((await browser.send('/api/v1/me')).status).toBe(401);
  });

  it('ends by itself: after twelve hours, and after one in which nothing was done', async () => {
    const ann = await api.member();
    const address = await enrolled(api, ann);
    const [long, idle, used] = await Promise.all([1, 2, 3].map(() => InPerson.signIn(api, address)));
    const later = (column: string, table: string, hours: string, id: string) =>
      api.lookup.rows(
        `UPDATE ${table} SET ${column} = ${column} - interval '${hours}' WHERE ${table === 'session' ? 'id' : 'session_id'} = $1`,
        [id],
      );
    await later('ends_at', 'session', '12 hours', long!.session);
    await later('recorded_at', 'session', '61 minutes', idle!.session);
    await later('recorded_at', 'session', '61 minutes', used!.session);
    await api.lookup.rows(`INSERT INTO session_use VALUES ($1, now() - interval '59 minutes')`, [
      used!.session,
    ]);
    const statuses = await Promise.all(
      [long, idle, used].map(async (one) => (await one!.send('/api/v1/me')).status),
    );
    expect(statuses).toEqual([401, 401, 200]);
    for (const [one, state] of [
      [long, 'expired'],
      [idle, 'expired'],
      [used, 'live'],
    ] as const) {
      const path = `/api/v1/me/sessions?limit=500&state=${state}`;
      const { items } = (await (await ann.send(path)).json()) as { items: { id: string }[] };
      expect(items.map(({ id }) => id)).toContain(one!.session);
    }
    for (const { session } of [long!, idle!, used!]) {
      await api.lookup.rows(
        `UPDATE session s SET recorded_at = k.recorded_at, ends_at = k.ends_at
        FROM pledgebook_known.session k WHERE k.id = s.id AND s.id = $1`,
        [session],
      );
    }
  });

  it('ends with its person, or their organisation, and knows their role as it is now', async () => {
    const member = await api.member({ organisation: 'Vilnius', role: 'viewer' });
    const browser = await InPerson.begin(api, member);
    const me = async () => {
      const answer = await browser.send('/api/v1/me');
      return answer.status === 200 ? ((await answer.json()) as { role: string }).role : answer.status;
    };
    const person = `/api/v1/people/${member.person}`;
    const etag = (await api.send(person)).headers.get('etag')!;
    await api.send(person, { method: 'PATCH', body: { role: 'analyst' }, headers: { 'if-match': etag } });
    expect(await me()).toBe('analyst');
    await api.send(`${person}/suspension`, { method: 'POST' });
    expect(await me()).toBe(401);
    await api.send(`${person}/reinstatement`, { method: 'POST' });
    expect(await me()).toBe(401);
    const again = await InPerson.signIn(api, await emailOf(api, member));
    const organisation = `/api/v1/organisations/${member.organisation}`;
    await api.send(`${organisation}/suspension`, { method: 'POST' });
    expect((await again.send('/api/v1/me')).status).toBe(401);
    expect((await signIn(api, await emailOf(api, member))).status).toBe(401);
    await api.send(`${organisation}/reinstatement`, { method: 'POST' });
    expect((await again.send('/api/v1/me')).status).toBe(401);
    expect((await signIn(api, await emailOf(api, member))).status).toBe(201);
  });
});

it('the book is whole with all of that in it', async () => {
  expect((await api.verify()).finding).toBeNull();
});
