import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Api } from '../support/api.js';
import { browse, codeOf, emailOf, enrolled, InPerson, PASSWORD, signIn } from '../support/in-person.js';

let api: Api;

beforeAll(async () => {
  api = await Api.open();
}, 60_000);
afterAll(() => api.close());

describe('a sign-in', () => {
  it('that fails says the same whatever is wrong', async () => {
    const email = await enrolled(api, await api.member());
    const without = await emailOf(api, await api.member());
    const gone = await api.member({ organisation: 'Gone' });
    const address = await enrolled(api, gone);
    await api.send(`/api/v1/people/${gone.person}/suspension`, { method: 'POST' });
    const tries: [string, string][] = [
      ['nobody@example.org', PASSWORD],
      [without, PASSWORD],
      [email, `${PASSWORD} `],
      [email, PASSWORD.toUpperCase()],
      [address, PASSWORD],
    ];
    const answers = await Promise.all(
      tries.map(async ([who, password]) => {
        const answer = await signIn(api, who, password);
        const headers = Object.fromEntries(answer.headers);
        return { ...headers, status: answer.status, body: await answer.text(), date: '', 'x-request-id': '' };
      }),
    );
    expect(answers[0]).toMatchObject({ status: 401, 'www-authenticate': 'Bearer' });
    expect(answers[0]).not.toHaveProperty('set-cookie');
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('is for no page of another site', async () => {
    const body = { email: await enrolled(api, await api.member()), password: PASSWORD };
    const headers = { 'sec-fetch-site': 'cross-site' };
    const answer = await browse(api, '/api/v1/sessions', { body, headers });
    expect([answer.status, await codeOf(answer)]).toEqual([403, 'another_site']);
  });

  it('is an entry, and so is one that fails, and the end', async () => {
    const member = await api.member({ organisation: 'Helsinki' });
    const browser = await InPerson.begin(api, member);
    await signIn(api, await emailOf(api, member), 'not the password at all');
    await browser.send(`/api/v1/me/sessions/${browser.session}/end`, { method: 'POST' });
    const admin = await api.member({ organisation: 'Helsinki', role: 'admin' });
    const { items } = (await (await admin.send('/api/v1/access-records')).json()) as { items: object[] };
    expect(items).toMatchObject([
      { what: 'signed_out', principal: member.person, session: browser.session },
      { what: 'sign_in_failed', principal: 'nobody', code: 'password_refused', network: '127.0.0.1' },
      { what: 'signed_in', principal: member.person, session: browser.session, network: '127.0.0.1' },
    ]);
  });

  it('that cannot be recorded lets nobody in', async () => {
    const email = await enrolled(api, await api.member());
    const sessions = () => api.lookup.count('session');
    const before = await sessions();
    await api.lookup.rows(`REVOKE INSERT ON entry FROM pledgebook_app`);
    const answer = await signIn(api, email);
    await api.lookup.rows(`GRANT INSERT ON entry TO pledgebook_app`);
    expect(answer.status).toBeGreaterThanOrEqual(500);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await sessions()).toBe(before);
  });

  it('is tried ten times for one address from one place, and then no more, right or wrong', async () => {
    const address = await enrolled(api, await api.member());
    const wrong = await Promise.all(
      Array.from({ length: 10 }, () => signIn(api, address, 'not the password')),
    );
    expect(wrong.map(({ status }) => status)).toEqual(Array(10).fill(401));
    const right = await signIn(api, address);
    expect([right.status, Number(right.headers.get('retry-after')) > 60]).toEqual([429, true]);
    expect((await signIn(api, await enrolled(api, await api.member()))).status).toBe(201);
  });
});

it('the book is whole with all of that in it', async () => {
  expect((await api.verify()).finding).toBeNull();
});
