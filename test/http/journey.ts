import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Answer, CheckedApi, Item, Problem } from '../contract/checked-api.js';

/** An instant at which everything recorded so far is known, and nothing else. */
export const instant = async (api: CheckedApi): Promise<string> =>
  (await api.send<{ knownAt: string }>('/api/v1/status')).body.knownAt;

/** Records something that nothing stands against. */
export async function record<T = Item>(api: CheckedApi, path: string, body: object): Promise<Answer<T>> {
  const answer = await api.send<T>(path, { body });
  expect([path, answer.text, answer.status]).toEqual([path, answer.text, 201]);
  return answer;
}

/** What stands against a request: the status, and each blocker as `code` or `code /pointer`. */
export async function refusal(
  api: CheckedApi,
  path: string,
  body: object,
  more: { method?: string; headers?: Record<string, string> } = {},
): Promise<[status: number, ...blockers: string[]]> {
  const { status, body: problem } = await api.send<Problem>(path, { body, ...more });
  const blockers = problem.blockers?.map(({ code, pointer }) => (pointer ? `${code} ${pointer}` : code));
  return [status, ...(blockers ?? [problem.code])];
}

/** What was made reads back from where it says it is, byte for byte, and is unchanged for whoever has it. */
export async function expectReadsBack({
  api,
  made,
}: {
  api: CheckedApi;
  made: Answer<Item>;
}): Promise<string> {
  const path = made.headers.location!;
  const read = await api.send(path);
  expect([read.status, asWritten(read.text)]).toEqual([200, asWritten(made.text)]);
  if (read.text === made.text) expect(read.headers.etag).toBe(made.headers.etag);
  const asked = async (tags: string) => (await api.send(path, { headers: { 'if-none-match': tags } })).status;
  const etag = read.headers.etag!;
  expect([await asked(etag), await asked(`"other", W/${etag}`), await asked('*')]).toEqual([304, 304, 304]);
  expect([await asked('"other"'), await asked(etag.replace(/.$/, ''))]).toEqual([200, 200]);
  const unborn = new Date(Date.parse(made.body.recordedAt) - 1).toISOString();
  expect((await api.send(`${path}?knownAt=${unborn}`)).status).toBe(404);
  return path;
}

/** A change needs the tag of what it changes, is made once, and leaves the past as it was. */
export async function expectRevises(api: CheckedApi, path: string, body: object): Promise<Answer<Item>> {
  const before = await api.send(path);
  const knownAt = await instant(api);
  const entries = await api.entries();
  const etag = before.headers.etag!;
  const patch = (headers: Record<string, string>) =>
    api.send<Item & Problem>(path, { method: 'PATCH', body, headers });
  expect([(await patch({})).status, (await patch({ 'if-match': '"r999.x"' })).status]).toEqual([428, 412]);
  expect((await patch({ 'if-match': 'r1' })).body.errors).toMatchObject([
    { in: 'header', pointer: '/if-match' },
  ]);

  const keyed = { 'if-match': etag, 'idempotency-key': randomUUID() };
  const after = await patch(keyed);
  expect([after.status, after.body]).toMatchObject([200, body]);
  expect(after.body.revision).toBe((before.body.revision as number) + 1);
  expect(asWritten((await api.send(path)).text)).toBe(asWritten(after.text));
  const again = await patch(keyed);
  expect([again.text, again.headers['idempotency-replayed']]).toEqual([after.text, 'true']);
  expect((await patch({ 'if-match': etag })).status).toBe(412);
  expect(await api.entries()).toBe(entries + 1);

  const past = await api.send(`${path}?knownAt=${knownAt}`);
  expect([past.text, past.headers.etag]).toEqual([before.text, etag]);
  return after;
}

/** The same key gives the first answer again, however the body is written, and serves no other request. */
export async function expectReplays(
  api: CheckedApi,
  path: string,
  body: object,
  other: object,
): Promise<Answer<Item>> {
  const headers = { 'idempotency-key': randomUUID() };
  const first = await api.send(path, { body, headers });
  expect([first.text, first.status]).toEqual([first.text, 201]);
  const entries = await api.entries();
  const reversed = Object.fromEntries(Object.entries(body).reverse());
  for (const sent of [body, reversed, JSON.stringify(body, null, 2)]) {
    const again = await api.send(path, { body: sent, headers });
    expect([again.status, again.text, again.headers.location]).toEqual([
      201,
      first.text,
      first.headers.location,
    ]);
    expect([first, again].map((one) => one.headers['idempotency-replayed'])).toEqual([undefined, 'true']);
  }
  expect(await refusal(api, path, other, { headers })).toEqual([422, 'key_reused']);
  expect(await api.entries()).toBe(entries);
  return first;
}

/** What is taken back stays in the book, is so once, and stood until then. */
export async function expectRetracts(api: CheckedApi, path: string): Promise<void> {
  const before = await api.send(path);
  const knownAt = await instant(api);
  const reason = 'The report was withdrawn.';
  const taken = await api.send(`${path}/retraction`, { body: { reason } });
  expect([taken.status, taken.body]).toMatchObject([200, { retracted: { reason }, revision: 2 }]);
  expect((await api.send(path)).text).toBe(asWritten(taken.text));
  expect(await refusal(api, `${path}/retraction`, { reason })).toEqual([422, 'retracted_already']);
  expect((await api.send(`${path}?knownAt=${knownAt}`)).text).toBe(before.text);
}

/**
 * The record itself, as a write and a read both answer it: without what came of the write, and of a pledge without the
 * sentence that only its read has.
 */
function asWritten(text: string): string {
  if (!text.includes('"explanation":')) return text.replace(/,"effects":\{.*\}\}$/s, '}');
  const { explanation, ...pledge } = JSON.parse(text) as Item & { explanation: object };
  return JSON.stringify({ ...pledge, explanation: { ...explanation, sentence: undefined } });
}
