import { Injectable } from '@nestjs/common';
import type { Day } from '#domain/days/day.js';
import { allow } from '#domain/rules/allow.js';
import type { Blocker } from '#domain/rules/blocker.js';
import { RuleBroken } from '#domain/rules/rule-broken.js';
import { assumptions } from '#domain/scenarios/assumptions.js';
import { aYearAfter, checkPeriod } from '#domain/scenarios/check-period.js';
import { compareScenarios } from '#domain/scenarios/compare-scenarios.js';
import { dayOf, type Viewing } from '#ledger/act.js';
import { Ledger } from '#ledger/ledger.js';
import { cutTo } from '#ledger/viewer.js';
import type { Reader } from '#ledger/reading/reader.js';
import { loadBook } from '../book/load-book.js';
import { namesIn } from '../book/names.query.js';
import { referenceOf } from '../proposals/find-proposal.query.js';
import { factReader } from '../timelines/told-reader.js';
import { outcomeOf } from './outcome.js';
import { checkedSuppositions, savedScenario } from './scenario-asked.js';
import { BOOK_AS_IT_IS, isAskedFor, type ComparedWith, type WhatIfAsked } from './what-if-asked.js';
import { comparisonTold, pendingOnDay, pledgesSupposed, timelineTold } from './what-if-view.js';

/** What would come of what is supposed. It reads the book, lays the suppositions over it in memory, and writes nothing. */
@Injectable()
export class WhatIfService {
  constructor(private readonly ledger: Ledger) {}

  /** The answer as JSON text. @throws RuleBroken */
  async evaluate(viewing: Viewing, asked: WhatIfAsked, compared?: ComparedWith): Promise<string> {
    const facts = factReader(this.ledger, viewing);
    allow(checkOneSource(asked));
    const saved =
      asked.scenario == null ? undefined : await savedScenario(facts, asked.scenario, '/scenario');
    const asOf = asked.asOf ?? saved?.as_of ?? dayOf(viewing);
    const through = asked.through ?? saved?.through ?? aYearAfter(asOf);
    allow(checkPeriod(asOf, through));
    const suppositions = await checkedSuppositions(
      facts,
      saved?.suppose ?? asked.suppose ?? [],
      asOf,
      saved?.id,
    );
    const second = await other(facts, asOf, compared);
    const scope = { asOf, through, isAskedFor: await filterOf(facts, asked) };

    const [book, names] = await Promise.all([loadBook(facts), namesIn(facts)]);
    const here = outcomeOf(book, suppositions, scope);
    const there = second && outcomeOf(book, second.suppositions, scope);
    return JSON.stringify({
      asOf,
      through,
      supposed: pledgesSupposed(suppositions),
      atFirst: here.outcome.atFirst,
      timeline: timelineTold(here.outcome.timeline),
      ...pendingOnDay(here, through, asked.pending, names),
      assumptions: assumptions(suppositions, asOf, names),
      compared: there
        ? {
            scenario: second.id,
            assumptions: assumptions(second.suppositions, asOf, names),
            ...comparisonTold(compareScenarios(here, there, asOf, through)),
          }
        : null,
      cutTo: cutTo(viewing.viewer),
    });
  }
}

/** What the scenario is compared with; undefined where with nothing. */
async function other(facts: Reader, asOf: Day, compared: ComparedWith | undefined) {
  if (compared === undefined) return undefined;
  if (compared === BOOK_AS_IT_IS) return { id: null, suppositions: [] };
  const { id, suppose } = await savedScenario(facts, compared);
  return { id, suppositions: await checkedSuppositions(facts, suppose, asOf, id) };
}

function checkOneSource({ suppose, scenario }: WhatIfAsked): Blocker[] {
  if (suppose === undefined || scenario == null) return [];
  const message = 'Suppose something, or name a saved scenario: not both.';
  return [{ code: 'suppose_or_scenario', message, pointer: '/scenario' }];
}

async function filterOf(facts: Reader, { filters = {} }: WhatIfAsked) {
  const { proposal } = filters;
  const reference = proposal === undefined ? undefined : await referenceOf(facts, proposal);
  if (proposal !== undefined && reference === undefined) {
    const message = `The book has no proposal ${proposal}.`;
    throw new RuleBroken([{ code: 'proposal_unknown', message, pointer: '/filters/proposal' }]);
  }
  return isAskedFor(filters, reference);
}
