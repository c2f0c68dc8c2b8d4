import type { BookFacts } from '#domain/conditions/book/facts.js';
import type { Condition } from '#domain/conditions/condition.js';
import { Meaning } from '#domain/conditions/meaning/meaning.js';
import { truthsOf } from '#domain/conditions/timelines/timeline.js';
import { bookWith, FORCE } from './waiting-pledges.js';

/** A timeline as people would note it: "unknown, true from 2026-02-01". */
export function toldTimeline(tree: Condition, facts: Partial<BookFacts>): string {
  const changes = truthsOf(new Meaning(bookWith(facts)).condition(tree, FORCE));
  return changes.map(({ from, value }, at) => (at === 0 ? value : `${value} from ${from}`)).join(', ');
}
