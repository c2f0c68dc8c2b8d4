import { Injectable } from '@nestjs/common';
import { checkEnd } from '#domain/access/check-end.js';
import { checkPassword } from '#domain/access/check-password.js';
import { allow } from '#domain/rules/allow.js';
import type { Blocker } from '#domain/rules/blocker.js';
import type { Day } from '#domain/days/day.js';
import { asksNobody, type Act, type Answer } from '#ledger/act.js';
import { Ledger } from '#ledger/ledger.js';
import type { Viewer } from '#ledger/viewer.js';
import type { Tx } from '#ledger/writing/tx.js';
import type { Asked } from '../access-records/accessed.js';
import { sessionRow } from '../sessions/session.store.js';
import { withKeysElsewhere } from '../keys/revoking.js';
import { signIn, type Begun } from '../sessions/sign-in.js';
import { ShutOut } from '../sessions/shut-out.js';
import { tokenHash } from '../sessions/session-token.js';
import { isGuessable } from './is-guessable.js';
import { findEnrolled, findPasswordHolder, WHO } from './password-holder.query.js';
import { isPassword, passwordHash } from './password-hash.js';
import { changeHash, keptHash, redeem } from './password.store.js';
import { memberOf } from './member-of.js';
import { recordPassword } from './record-password.js';

const BOOK = 'pledgebook';

const wrong: Blocker = {
  code: 'password_wrong',
  message: 'That is not the password you have.',
  pointer: '/current',
};

/** Passwords of people: signed in with, set by whoever was enrolled, and changed. None is kept. */
@Injectable()
export class PasswordsService {
  constructor(private readonly ledger: Ledger) {}

  /**
   * Signs somebody in. Whatever is wrong, finding that out takes as long.
   * @param brought what their browser shows of a session before, which ends
   * @returns whoever has this address, and a session of theirs where the password is right and they are let in
   */
  async signIn(
    today: Day,
    asked: Asked,
    given: { readonly email: string; readonly password: string },
    brought?: string,
  ): Promise<{ readonly begun?: Begun; readonly wanted?: Viewer }> {
    const { person, organisation, hash, suspended } = await findPasswordHolder(this.ledger, given.email);
    const fits = await isPassword(hash, given.password);
    if (person === null) return {};
    const wanted = memberOf({ person, organisation: organisation! });
    if (!fits || suspended) return { wanted };
    const still = async (tx: Tx) => (await keptHash(tx, person)) === hash;
    try {
      const act = { viewer: wanted, today, assertAllowed: asksNobody };
      const begun = await signIn(this.ledger, act, 'password', asked, { still, brought });
      return { begun, wanted };
    } catch (error) {
      if (error instanceof ShutOut) return { wanted };
      throw error;
    }
  }

  /**
   * Puts another password in the place of one's own; all one's other sessions end, and the keys made in those.
   * @param session the id of the one it is done in
   * @throws RuleBroken `password_wrong`, `session_ended` where it was while this waited, or with everything that is wrong with the new one
   */
  async change(
    act: Act,
    session: string,
    given: { readonly current: string; readonly password: string },
  ): Promise<void> {
    const { person, organisation } = act.viewer;
    const whose = { person: person!, organisation };
    const { name, email, hash } = await this.kept(act, whose.person);
    allow((await isPassword(hash, given.current)) ? [] : [wrong]);
    this.check(given.password, [name, email], given.current === given.password);
    const next = await passwordHash(given.password);
    const write = async (tx: Tx): Promise<Answer> => {
      tx.lockAccess();
      const { ended_at } = await sessionRow(tx, organisation, whose.person, session);
      allow([...checkEnd(ended_at), ...((await keptHash(tx, whose.person)) === hash ? [] : [wrong])]);
      await changeHash(tx, whose.person, next);
      await recordPassword(tx, 'person.password_changed', whose, session);
      return { status: 204, body: '' };
    };
    await withKeysElsewhere(this.ledger, act, () => this.ledger.write(act, write));
  }

  /**
   * Sets the password of whoever was enrolled; all their sessions end, and all keys made after a sign-in with the old one.
   * @returns false where the enrolment is not good, for whichever reason
   * @throws RuleBroken with everything that is wrong with it
   */
  async set(today: Day, given: { readonly enrolment: string; readonly password: string }): Promise<boolean> {
    const enrolled = await findEnrolled(this.ledger, given.enrolment);
    if (!enrolled) return false;
    this.check(given.password, [enrolled.name, enrolled.email], false);
    const hash = await passwordHash(given.password);
    const act = { viewer: memberOf(enrolled), today, assertAllowed: asksNobody };
    const write = async (tx: Tx): Promise<Answer> => {
      tx.lockAccess();
      if (!(await redeem(tx, enrolled.person, tokenHash(given.enrolment), hash))) throw new ShutOut();
      await recordPassword(tx, 'person.password_set', enrolled, null);
      return { status: 204, body: '' };
    };
    try {
      await withKeysElsewhere(this.ledger, act, () => this.ledger.write(act, write));
      return true;
    } catch (error) {
      if (error instanceof ShutOut) return false;
      throw error;
    }
  }

  private check(password: string, known: readonly string[], same: boolean): void {
    const words = [BOOK, ...known.flatMap((one) => [one, ...one.split(/[^\p{L}\p{N}]+/u)])];
    const guessable = isGuessable(
      password,
      words.filter((word) => word.length > 2),
    );
    allow(checkPassword({ length: [...password].length, guessable, same }));
  }

  private async kept(act: Act, person: string) {
    const reader = this.ledger.reader({ viewer: act.viewer, today: act.today });
    const { name, email } = (await reader.row<{ name: string; email: string }>(WHO, [person]))!;
    const { hash } = await findPasswordHolder(this.ledger, email);
    return { name, email, hash };
  }
}
