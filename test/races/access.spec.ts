import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Role } from '#domain/access/role.js';
import type { Standing } from '#domain/access/may.js';
import type { Act, Written } from '#ledger/act.js';
import { findKeyHolder } from '#tracker/keys/key-holder.query.js';
import { KeysService } from '#tracker/keys/keys.service.js';
import { PeopleService } from '#tracker/people/people.service.js';
import { VerificationService } from '#tracker/verification/verification.service.js';
import { acting, Book, member, viewing } from '../support/book.js';
import { KEEPER } from '#ledger/viewer.js';

const by: Standing = { role: 'admin', scopes: null };
const AT_ONCE = 12;
const ROUNDS = 5;

let book: Book;
let people = 0;

beforeAll(async () => {
  book = await Book.open();
}, 60_000);
afterAll(async () => {
  expect((await book.get(VerificationService).verify(viewing())).finding).toBeNull();
  await book.close();
});

interface Made {
  readonly id: string;
  readonly key: string;
}

const read = ({ body }: Written) => JSON.parse(body) as Made;
const somebody = async (role: Role) => {
  const email = `racer${++people}@example.org`;
  return read(await book.get(PeopleService).add(acting(), by, { name: 'Racer', email, role })).id;
};
const keyOf = async (person: string) =>
  read(await book.get(KeysService).make(acting(), by, { name: 'key', person }));
const holderOf = ({ key }: Made) => findKeyHolder(book.ledger, key);

/** What came of writes that were sent at once: the codes of those that were refused, and how many were not. */
async function outcome(writes: Promise<Written>[]): Promise<{ made: Made[]; refused: string[] }> {
  const ended = await Promise.allSettled(writes);
  const refused = ended.flatMap((one) =>
    one.status === 'rejected'
      ? [((one.reason as { blockers?: { code: string }[] }).blockers ?? []).map(({ code }) => code).join()]
      : [],
  );
  return { made: ended.flatMap((one) => (one.status === 'fulfilled' ? [read(one.value)] : [])), refused };
}

test('of many rotations at once one puts a key in the place of the old one', async () => {
  const old = await keyOf(await somebody('analyst'));
  const { made, refused } = await outcome(
    Array.from({ length: AT_ONCE }, () => book.get(KeysService).rotate(acting(), by, old.id, {})),
  );
  expect(made).toHaveLength(1);
  expect(refused).toEqual(Array(AT_ONCE - 1).fill('key_replaced'));
  expect([await holderOf(old), (await holderOf(made[0]!))?.role]).toEqual([undefined, 'analyst']);
});

test('no key is made above a role that was lowered before', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const person = await somebody('analyst');
    const make = () => book.get(KeysService).make(acting(), by, { name: 'key', person, role: 'analyst' });
    const keys = Array.from({ length: AT_ONCE }, (_, i) =>
      i === round * 2 ? book.get(PeopleService).patch(acting(), by, person, { role: 'viewer' }) : make(),
    );
    const { made, refused } = await outcome(keys);
    expect(made.length + refused.length).toBe(AT_ONCE);
    expect(new Set([...refused, 'role_above_persons'])).toEqual(new Set(['role_above_persons']));
    const [late] = await book.lookup.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM entry made, entry lowered
       WHERE lowered.subject_id = $1 AND lowered.action = 'person.corrected' AND made.action = 'key.made'
         AND made.change->'api_key'->0->>'person_id' = $1::text AND made.seq > lowered.seq`,
      [person],
    );
    expect(late!.n).toBe(0);
    for (const key of made.filter((one) => 'key' in one)) expect((await holderOf(key))?.role).toBe('viewer');
  }
});

test('no key that somebody makes for themselves outlives the one it is made with', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const person = await somebody('analyst');
    const { id: madeWith } = await keyOf(person);
    const theirs: Act = acting({ viewer: member(KEEPER, person) });
    const theirKey = { role: 'analyst', scopes: null, key: madeWith } as const;
    const make = () => book.get(KeysService).makeOwn(theirs, theirKey, { name: 'own' });
    const writes = Array.from({ length: AT_ONCE }, (_, i) =>
      i === round * 2 ? book.get(KeysService).revoke(acting(), madeWith) : make(),
    );
    const { made, refused } = await outcome(writes);
    expect(new Set([...refused, 'key_revoked'])).toEqual(new Set(['key_revoked']));
    expect(await Promise.all(made.filter((one) => 'key' in one).map(holderOf))).toEqual(
      made.filter((one) => 'key' in one).map(() => undefined),
    );
  }
});
