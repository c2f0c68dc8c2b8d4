import type { Book } from '../conditions/book/book.js';
import type { PledgeFact } from '../conditions/book/facts.js';
import type { Day } from '../days/day.js';
import type { DossierPledge } from '../stages/dossier.js';

/** The standing pledges of a proposal on a day, as the rules on moves look at them: made, and not withdrawn. */
export function standingPledges(proposal: string, on: Day, book: Book): DossierPledge[] {
  return (book.pledgesOf.get(proposal) ?? [])
    .map((id) => book.pledges.get(id)!)
    .filter((pledge) => pledge.pledgedOn <= on && !isWithdrawnBy(on, pledge))
    .map(({ id, party, polarity, activatedBy, unconditional }) => ({
      id,
      party,
      polarity,
      conditioned: activatedBy !== null,
      unconditional,
    }));
}

const isWithdrawnBy = (on: Day, { steps }: PledgeFact) =>
  steps.some(({ step, happenedOn }) => step === 'withdrawn' && happenedOn <= on);
