import type { Book } from '#domain/conditions/book/book.js';
import type { PledgeFact } from '#domain/conditions/book/facts.js';
import { Meaning } from '#domain/conditions/meaning/meaning.js';
import type { Day } from '#domain/days/day.js';
import { RuleBroken } from '#domain/rules/rule-broken.js';
import type { Side } from '#domain/scenarios/compare-scenarios.js';
import { suppose } from '#domain/scenarios/suppose.js';
import type { Supposition } from '#domain/scenarios/supposition.js';
import { whatIf } from '#domain/scenarios/what-if.js';

/** Which days a scenario is looked at, and which pledges. */
export interface Scope {
  readonly asOf: Day;
  readonly through: Day;
  readonly isAskedFor: (pledge: PledgeFact) => boolean;
}

/** What comes of suppositions laid over the book. @throws RuleBroken for a move that the table does not have */
export function outcomeOf(book: Book, suppositions: readonly Supposition[], scope: Scope): Side {
  const supposed = suppose(book, suppositions);
  if ('blockers' in supposed) throw new RuleBroken(supposed.blockers);
  const meaning = new Meaning(supposed.book);
  const pledges = [...supposed.book.pledges.values()].filter(scope.isAskedFor);
  return { pledges, meaning, outcome: whatIf(pledges, meaning, scope.asOf, scope.through) };
}
