import type { Book } from '../conditions/book/book.js';
import type { PledgeFact } from '../conditions/book/facts.js';
import type { Day } from '../days/day.js';
import { waived } from './waived.js';
import type { WantedOfPledge } from './want.js';

/** A pledge after its party has done on a day what is wanted of it, and does not go back on it. */
export function pledgeAfter(want: WantedOfPledge, pledge: PledgeFact, on: Day, book: Book): PledgeFact {
  const before = pledge.steps.filter(({ happenedOn }) => happenedOn <= on);
  const later = pledge.steps.filter(({ happenedOn }) => happenedOn > on);
  switch (want.act) {
    case 'commits':
      return { ...pledge, activatedBy: { date: { from: on } } };
    case 'goes_first': {
      const { activatedBy, proposal } = pledge;
      if (!activatedBy) return pledge;
      const rest = waived(activatedBy, proposal, want.circle, book);
      return { ...pledge, activatedBy: { any: [activatedBy, { all: [rest, { date: { from: on } }] }] } };
    }
    case 'resumes': {
      const kept = later.filter(({ step }) => step !== 'suspended');
      return { ...pledge, steps: [...before, { step: 'committed', happenedOn: on }, ...kept] };
    }
    case 'suspends': {
      const kept = later.filter(({ step }) => step === 'withdrawn');
      return { ...pledge, steps: [...before, { step: 'suspended', happenedOn: on }, ...kept] };
    }
  }
}
