import { Injectable } from '@nestjs/common';
import { lowerRole } from '#domain/access/rank.js';
import type { Day } from '#domain/days/day.js';
import { asksNobody } from '#ledger/act.js';
import { Conflict } from '#ledger/errors.js';
import { Ledger } from '#ledger/ledger.js';
import { steward } from '#ledger/viewer.js';
import { NotLetIn, type Arrival, type Arrived } from './arrival.js';
import { findIdentityHolder, type IdentityHolder } from './identity-holder.query.js';
import { SettledMeanwhile, settleArrival } from './settle-arrival.js';

/** Whoever is named in the ledger for what follows from a provider's claims. */
const PROVIDER = steward('oidc');

/** Looks at most: one for a person who leaves, one for them as somebody new, two lost to others. */
const ATTEMPTS = 5;

/**
 * Lets in whom an identity provider lets in. The book is asked at every arrival, and what claims change is recorded
 * before anything is done in the person's name. Nobody is taken for a person who is there because of their address.
 */
@Injectable()
export class ArrivalsService {
  constructor(private readonly ledger: Ledger) {}

  /** @param today the day in the book's time zone @throws NotLetIn, DatabaseAway */
  async arrive(today: Day, arrival: Arrival): Promise<Arrived> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const arrived = settled(await findIdentityHolder(this.ledger, arrival), arrival);
      if ('person' in arrived) return arrived;
      await this.settle(today, arrival, arrived.into);
    }
    throw new Conflict('lost_race', 'Other changes came first; try again.');
  }

  private async settle(today: Day, arrival: Arrival, organisation: string): Promise<void> {
    try {
      await this.ledger.write({ viewer: PROVIDER, today, assertAllowed: asksNobody }, async (tx) => {
        await settleArrival(tx, arrival, organisation);
        return { status: 204, body: '' };
      });
    } catch (error) {
      if (error instanceof Conflict && error.code === 'duplicate_email')
        throw new NotLetIn('email_taken', 'Somebody of the book has your address already.');
      if (!(error instanceof SettledMeanwhile)) throw error;
    }
  }
}

/** Whoever has arrived, or the organisation into which their claims would have them, where that is not settled yet. */
function settled(found: IdentityHolder, { standing, claimedAt }: Arrival): Arrived | { into: string } {
  const { person, organisation, role, claimed, claimed_organisation: into } = found;
  const whom = person === null ? undefined : { person, organisation: organisation! };
  if (into === null)
    throw new NotLetIn('no_organisation_mapped', 'The organisation of your claims is not in the book.', whom);
  if (found.suspended || found.claimed_suspended)
    throw new NotLetIn('shut_out', 'You are let in no more.', whom);
  if (person === null) return { into };
  const isNews = claimed === null || claimedAt > claimed;
  if (organisation !== into) {
    if (isNews) return { into };
    throw new NotLetIn('claims_outdated', 'Your provider has put you elsewhere since.', whom);
  }
  if (role !== standing.role && isNews) return { into };
  return { person, organisation, role: lowerRole(role!, standing.role) };
}
