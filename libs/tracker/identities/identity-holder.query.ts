import type { Role } from '#domain/access/role.js';
import type { Ledger } from '#ledger/ledger.js';
import { sql, statement } from '#ledger/statement.js';
import { isId } from '../facts/address.query.js';
import type { Arrival } from './arrival.js';

const HOLDER = statement('identity.holder', sql`SELECT * FROM identity_holder($1, $2, $3::uuid, $4)`);

/** What the book knows of somebody who arrives. */
export interface IdentityHolder {
  /** The id of the person who comes by this identity; null for somebody new. */
  readonly person: string | null;
  /** The id of the organisation they are of. */
  readonly organisation: string | null;
  readonly role: Role | null;
  /** Whether the person or their organisation is suspended, or the identity was removed by an administrator. */
  readonly suspended: boolean | null;
  /** When their provider made the claims that were taken over last, in seconds since 1970. */
  readonly claimed: number | null;
  /** The id of the organisation that their claims put them into; null where there is none of this id or name. */
  readonly claimed_organisation: string | null;
  readonly claimed_suspended: boolean | null;
}

/** Who comes by an identity, and where its claims would have them. @throws DatabaseAway */
export async function findIdentityHolder(
  ledger: Ledger,
  { issuer, subject, standing: { organisation } }: Arrival,
): Promise<IdentityHolder> {
  const named = isId(organisation) ? [organisation, null] : [null, organisation];
  return (await ledger.call<IdentityHolder>(HOLDER, [issuer, subject, ...named]))!;
}
