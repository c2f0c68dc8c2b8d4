import type { Ledger } from '#ledger/ledger.js';
import { sql, statement } from '#ledger/statement.js';
import { tokenHash } from '../sessions/session-token.js';

const HOLDER = statement('password.holder', sql`SELECT * FROM password_holder($1)`);
const ENROLLED = statement('password.enrolled', sql`SELECT * FROM enrolment_holder($1::bytea)`);

/** What somebody (`$1`) is called, and their address. */
export const WHO = statement('password.who', sql`SELECT name, email FROM person WHERE id = $1::uuid`);

/** What is known of whoever has an address; all of it null where nobody has. */
export interface PasswordHolder {
  readonly person: string | null;
  readonly organisation: string | null;
  readonly hash: string | null;
  /** Whether they or their organisation are suspended. */
  readonly suspended: boolean | null;
}

/** Whoever may set a password. */
export interface Enrolled {
  readonly person: string;
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
}

/** @throws DatabaseAway */
export const findPasswordHolder = async (ledger: Ledger, email: string): Promise<PasswordHolder> =>
  (await ledger.call<PasswordHolder>(HOLDER, [email]))!;

/** Whose an enrolment is, if it is good now. @throws DatabaseAway */
export const findEnrolled = (ledger: Ledger, token: string): Promise<Enrolled | undefined> =>
  ledger.call<Enrolled>(ENROLLED, [tokenHash(token)]);
