import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';

const HASH = statement('password.hash', sql`SELECT hash FROM password WHERE person_id = $1::uuid`);

const CHANGE = statement(
  'password.change',
  sql`UPDATE pledgebook.password SET hash = $2, set_at = clock_timestamp() WHERE person_id = $1::uuid RETURNING 1`,
);

const ENROL = statement(
  'password.enrol',
  sql`INSERT INTO pledgebook.password (person_id, enrolment, enrolment_ends_at)
      VALUES ($1::uuid, $2::bytea, $3::timestamptz)
      ON CONFLICT ON CONSTRAINT password_pkey DO UPDATE SET enrolment = excluded.enrolment, enrolment_ends_at = excluded.enrolment_ends_at RETURNING 1`,
);

const REDEEM = statement(
  'password.redeem',
  sql`UPDATE pledgebook.password SET hash = $3, set_at = clock_timestamp(), enrolment = NULL, enrolment_ends_at = NULL
      WHERE person_id = $1::uuid AND enrolment = $2::bytea AND enrolment_ends_at > clock_timestamp() RETURNING 1`,
);

const written = async (tx: Tx, what: typeof CHANGE, values: (string | null)[]): Promise<boolean> =>
  (await tx.derive((all) => all.rows(what, values))).length > 0;

/** What is kept of somebody's password. */
export const keptHash = async (tx: Tx, person: string): Promise<string | null> =>
  (await tx.derive((all) => all.rows<{ hash: string | null }>(HASH, [person])))[0]?.hash ?? null;

export const changeHash = (tx: Tx, person: string, hash: string): Promise<boolean> =>
  written(tx, CHANGE, [person, hash]);

/** Lets somebody set a password; what they have is good until they do. */
export const enrol = (tx: Tx, person: string, token: string, endsAt: string): Promise<boolean> =>
  written(tx, ENROL, [person, token, endsAt]);

/** Whether the enrolment was good still; it is no more. */
export const redeem = (tx: Tx, person: string, token: string, hash: string): Promise<boolean> =>
  written(tx, REDEEM, [person, token, hash]);
