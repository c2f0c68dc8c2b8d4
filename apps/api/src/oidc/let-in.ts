import type { Day } from '#domain/days/day.js';
import { NotLetIn, type Arrival } from '#tracker/identities/arrival.js';
import type { ArrivalsService } from '#tracker/identities/arrivals.service.js';
import type { Caller } from '../access/caller.js';
import { inTheNameOf, type RefusedAs } from '../access/refused-as.js';
import { Problem } from '../http/problem.js';
import { tokenNotValid } from './token-not-valid.js';

/**
 * Lets in whoever a provider vouches for, or says why not: the one place that everybody passes who comes by a provider,
 * with an access token or at the screens.
 *
 * @throws Problem 401 where they are shut out, 403 with a code where the book and their claims do not fit
 */
export async function letIn(
  arrivals: ArrivalsService,
  today: Day,
  arrival: Arrival,
): Promise<Pick<Caller, 'viewer' | 'role'>> {
  try {
    const { person, organisation, role } = await arrivals.arrive(today, arrival);
    return { viewer: inTheNameOf(person, organisation), role };
  } catch (error) {
    if (!(error instanceof NotLetIn)) throw error;
    const whom = whomOf(error, arrival);
    if (error.code === 'shut_out' || error.code === 'claims_outdated') throw tokenNotValid(whom);
    throw new Problem('forbidden', { code: error.code, detail: error.message, whom });
  }
}

/** The person of the book, or whom the provider vouches for. */
const whomOf = ({ code, whom }: NotLetIn, { subject }: Arrival): RefusedAs => ({
  code,
  ...(whom ? { viewer: inTheNameOf(whom.person, whom.organisation) } : { subject }),
});
