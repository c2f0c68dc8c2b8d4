import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseList } from 'structured-headers';
import { keyText } from '#domain/access/key-text.js';
import { StatementLog } from '../access/statement-log.js';
import { CheckedApi, type Problem } from '../contract/checked-api.js';
import { cloneTemplate, dropDatabase } from '../support/book.js';
import { emailOf, InPerson, signIn } from '../support/in-person.js';
import { RunningApi } from '../support/running-api.js';

const LIMIT = 150;
const WRONG_KEYS = 20;
const settings = { RATE_LIMIT_PER_MINUTE: String(LIMIT), WRONG_KEYS_PER_MINUTE: String(WRONG_KEYS) };
const wrong = (i: number) => ({ authorization: `Bearer ${String(i).padStart(40, 'wrong-key-')}` });

/** The members of the one policy that a rate limit header names. */
function read(
  header: string | string[] | null | undefined,
): [name: unknown, members: Record<string, unknown>] {
  const [[name, members], ...others] = parseList(String(header)) as [[unknown, Map<string, unknown>]];
  expect(others).toEqual([]);
  return [name, Object.fromEntries(members)];
}

describe('two processes on one database', () => {
  let databaseUrl: string;
  let apis: RunningApi[];

  beforeAll(async () => {
    databaseUrl = await cloneTemplate();
    apis = await Promise.all([1, 2].map(() => RunningApi.start(databaseUrl, settings)));
  }, 60_000);
  afterAll(async () => {
    await Promise.all(apis.map((api) => api.stop()));
    await dropDatabase(databaseUrl);
  });

  it('answer together exactly as many calls as the limit says, and tell all others when to come again', async () => {
    const calls = Array.from({ length: 2 * LIMIT }, (_, i) =>
      apis[i % 2]!.send(i % 7 === 0 ? '/api/v1/nothing' : '/api/v1/parties?limit=1'),
    );
    const answers = await Promise.all(calls);
    const served = answers.filter((answer) => answer?.status !== 429);
    expect(new Set(served.map((answer) => answer?.status))).toEqual(new Set([200, 404]));
    expect(served).toHaveLength(LIMIT);
    const left = served.map((answer) => read(answer!.headers.get('ratelimit'))[1].r as number);
    expect(left.sort((a, b) => a - b)).toEqual(Array.from({ length: LIMIT }, (_, i) => i));
    for (const refused of answers.filter((answer) => answer?.status === 429)) {
      const [name, { r, t }] = read(refused!.headers.get('ratelimit'));
      expect([name, r, Number(refused!.headers.get('retry-after'))]).toEqual(['default', 0, t]);
    }
  });

  it('tell as many wrong keys as they are told to that they are wrong, and all others to wait', async () => {
    const guesses = Array.from({ length: 3 * WRONG_KEYS }, (_, i) =>
      apis[i % 2]!.send('/api/v1/parties', undefined, wrong(i)),
    );
    const statuses = (await Promise.all(guesses)).map((answer) => answer?.status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(WRONG_KEYS);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2 * WRONG_KEYS);
  });
});

describe('one process', () => {
  let api: CheckedApi;

  beforeAll(async () => {
    api = await CheckedApi.open({ settings });
  });
  afterAll(() => api.close());

  it('says in every answer to a key what is left, and asks nobody else for one', async () => {
    const asked = [
      ['/api/v1/parties', 200],
      ['/api/v1/nothing', 404],
      ['/api/v1/%zz', 400],
      ['/api/v1/parties?colour=red', 400],
    ] as const;
    for (const [i, [path, expected]] of asked.entries()) {
      const { status, headers } = await api.send(path);
      expect([status, read(headers['ratelimit-policy'])]).toEqual([
        expected,
        ['default', { q: LIMIT, w: 60 }],
      ]);
      expect(read(headers.ratelimit)[1]).toMatchObject({ r: LIMIT - 1 - i });
    }
    const other = await api.send('/api/v1/parties', { method: 'PUT' });
    expect([other.status, read(other.headers.ratelimit)[1].r]).toEqual([405, LIMIT - 1 - asked.length]);
    for (const path of ['/healthz', '/openapi.json', '/nothing']) {
      expect((await api.send(path)).headers).not.toHaveProperty('ratelimit');
    }
  });

  it('tells wrong keys that they are too many, and lets in who has a good one from there', async () => {
    const member = await api.member();
    const gone = await api.member();
    await api.send(`/api/v1/keys/${gone.keyId}/revocation`, { method: 'POST' });
    const session = await InPerson.begin(api, member);
    const ended = await InPerson.begin(api, gone);
    await api.send(`/api/v1/sessions/${ended.session}/end`, { method: 'POST' });
    const status = async (headers: Record<string, string | undefined>, path = '/api/v1/parties') =>
      (await api.send(path, { headers })).status;
    const by = ({ key }: { key: string }) => ({ authorization: `Bearer ${key}` });
    // What was good once is no guess.
    for (let i = 0; i < WRONG_KEYS; i++)
      expect([
        await status({ authorization: undefined, cookie: ended.cookie }),
        await status(by(gone)),
      ]).toEqual([401, 401]);

    const guess = (i: number) => (i % 2 ? wrong(i) : by({ key: keyText(randomBytes(20)) }));
    for (let i = 0; i < WRONG_KEYS; i++) expect(await status(guess(i))).toBe(401);
    const next = await api.send<Problem>('/api/v1/parties', { headers: guess(0) });
    expect([next.status, next.body.code]).toEqual([429, 'too_many_requests']);
    expect(Number(next.headers['retry-after'])).toBeGreaterThan(0);
    expect(read(next.headers['ratelimit-policy'])).toEqual(['wrong-keys', { q: WRONG_KEYS, w: 60 }]);
    expect([await status(wrong(0)), await status(wrong(0), '/api/v1/%zz')]).toEqual([429, 429]);
    expect([await status({}), await status(by(member))]).toEqual([200, 200]);
    expect(await status({ authorization: undefined, cookie: session.cookie })).toBe(200);
    expect(await status({ authorization: undefined })).toBe(401);
    expect((await signIn(api, await emailOf(api, member))).status).toBe(201);
    // Of itself each is too much in the end, and of nobody else.
    expect(await status({ authorization: undefined, cookie: ended.cookie })).toBe(429);
    expect(await status(by(gone))).toBe(429);
  });

  it('asks the book about all who come from there in turn, and about nobody by themselves', async () => {
    const others = await Promise.all([api.member(), api.member()]);
    const guesses = Array.from({ length: 60 }, () => ({ key: keyText(randomBytes(20)) }));
    const log = new StatementLog();
    const answers = await Promise.all(
      [...guesses, ...others].map(({ key }) =>
        api.send('/api/v1/me', { headers: { authorization: `Bearer ${key}` } }),
      ),
    );
    const asked = log.take().filter((name) => /^key\./.test(name));
    log.end();
    expect(answers.map(({ status }) => status)).toEqual([...guesses.map(() => 429), 200, 200]);
    expect(new Set(asked)).toEqual(new Set(['key.holders', 'key.refused']));
  });
});

describe('one process that is told to count nothing', () => {
  let api: CheckedApi;

  beforeAll(async () => {
    api = await CheckedApi.open({ settings: { RATE_LIMIT_PER_MINUTE: '0', WRONG_KEYS_PER_MINUTE: '0' } });
  });
  afterAll(() => api.close());

  it('counts nothing', async () => {
    for (let i = 0; i <= WRONG_KEYS; i++) {
      expect((await api.send('/api/v1/parties', { headers: wrong(i) })).status).toBe(401);
    }
    expect((await api.send('/api/v1/parties')).headers).not.toHaveProperty('ratelimit');
    // That a refusal is an entry once in a minute is counted all the same, so that no flood fills the ledger.
    expect(await api.lookup.count('rate', `key LIKE 'call:%' OR key LIKE 'wrong-key:%'`)).toBe(0);
  });
});
