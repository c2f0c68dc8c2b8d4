import { SESSION_HOURS, type SignIn } from '#domain/access/session-life.js';
import { secondsAfter } from '#domain/access/key-life.js';
import type { Act, Answer } from '#ledger/act.js';
import type { Ledger } from '#ledger/ledger.js';
import { insert } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { seenBy } from '../access/administrator.js';
import type { Asked } from '../access-records/accessed.js';
import { recordAccess } from '../access-records/record-access.js';
import { newFact } from '../facts/new-fact.js';
import { personRow } from '../people/person.store.js';
import { leave } from './leave.js';
import { SessionEntity } from './session.entity.js';
import { SESSION } from './session.query.js';
import { ShutOut } from './shut-out.js';
import { csrfTokenOf, makeToken } from './session-token.js';

/** A session that was begun: what the browser keeps, and the answer that shows the rest. */
export interface Begun {
  readonly token: string;
  /** JSON: the session, and the token that requests of a page have to bring. */
  readonly body: string;
}

/** What else there is to a sign-in. */
export interface SigningInWith {
  /** Whether they have shown who they are yet, once nothing that decides of it can change any more. */
  readonly still?: (tx: Tx) => Promise<boolean>;
  /** What their browser shows of a session that was begun before, which ends with this one's beginning (ASVS 5.0, 7.2.4). */
  readonly brought?: string;
}

/**
 * Begins a session of whoever acts, who has shown who they are; that they signed in is its entry, without which there is
 * none.
 *
 * @throws ShutOut where they were suspended meanwhile, or it holds no longer; DatabaseAway
 */
export async function signIn(
  ledger: Ledger,
  act: Act,
  how: SignIn,
  asked: Asked,
  { still = async () => true, brought }: SigningInWith = {},
): Promise<Begun> {
  let begun: Begun | undefined;
  await ledger.write(act, async (tx): Promise<Answer> => {
    tx.lockAccess();
    const person = await personRow(tx, act.viewer.person!);
    if (person.suspended_at !== null || !(await still(tx))) throw new ShutOut();
    const { answer, ...made } = await begin(tx, how, asked);
    begun = made;
    return answer;
  });
  if (brought !== undefined) await leave(ledger, act.today, brought, asked);
  return begun!;
}

async function begin(tx: Tx, how: SignIn, asked: Asked): Promise<Begun & { answer: Answer }> {
  const { organisation, person } = tx.act.viewer;
  const now = await tx.now();
  const { text, hash } = makeToken();
  const fact = newFact(seenBy(organisation), tx.act.viewer, now);
  const ends_at = secondsAfter(now, SESSION_HOURS * 3_600);
  const row: SessionEntity = { ...fact, person_id: person!, how, hash, ends_at, ended_at: null };
  await recordAccess(tx, { what: 'signed_in', session: row.id, ...asked }, [insert(SessionEntity, row)]);
  const { json } = (await tx.row<{ json: string }>(SESSION, [organisation, person!, row.id]))!;
  const body = `{"csrfToken":${JSON.stringify(csrfTokenOf(text))},${json.slice(1)}`;
  return { token: text, body, answer: { status: 201, body: json } };
}
