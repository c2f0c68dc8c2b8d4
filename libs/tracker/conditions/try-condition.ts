import type { Condition } from '#domain/conditions/condition.js';
import { dayNumber, FIRST_DAY } from '#domain/conditions/days/day-number.js';
import { allLeaves } from '#domain/conditions/explanation/all-leaves.js';
import { explained } from '#domain/conditions/explanation/explained-leaf.js';
import { remembering } from '#domain/conditions/explanation/remembering.js';
import { checkOwnProposal } from '#domain/conditions/language/check-own-proposal.js';
import { print } from '#domain/conditions/language/print.js';
import { Meaning } from '#domain/conditions/meaning/meaning.js';
import { truthsOf } from '#domain/conditions/timelines/timeline.js';
import type { Day } from '#domain/days/day.js';
import { allow } from '#domain/rules/allow.js';
import { loadAround } from '../book/load-around.js';
import { namesIn } from '../book/names.query.js';
import type { Rows } from '../book/rows.js';
import { referenceOf } from '../proposals/find-proposal.query.js';
import type { Expressed } from './new-condition.js';
import { readExpression } from './read-expression.js';
import { worthOn } from './worth.js';

/** A condition that somebody tries out. */
export interface ConditionTried extends Expressed {
  /** Reference or id of the proposal that it would belong to. */
  proposal?: string | null;
  /** The day to say its value on. */
  on?: Day | null;
}

/** The proposal of a condition that belongs to none: its parts are about none, so nothing is looked up by it. */
const NO_PROPOSAL = '';

/**
 * What a condition says and what it is worth on a day, without adding it to anything: the JSON text of the answer.
 *
 * @param today the day of its value unless one is given
 * @throws RuleBroken with all that is wrong with it
 */
export async function tried(
  facts: Rows,
  { proposal, on, ...said }: ConditionTried,
  today: Day,
): Promise<string> {
  const own = proposal == null ? undefined : await referenceOf(facts, proposal);
  const read = await readExpression(facts, said, own);
  const wrong = 'blockers' in read ? read.blockers : proposal == null ? checkOwnProposal(read.tree) : [];
  allow([...unknown(proposal, own), ...wrong]);
  const { tree } = read as { tree: Condition };
  return JSON.stringify({
    text: print(tree),
    expression: tree,
    proposal: own ?? null,
    on: on ?? today,
    ...(await previewed(facts, tree, own ?? NO_PROPOSAL, on ?? today)),
  });
}

/** Its value on the day and since when, all its changes, the sentence, and every leaf with who controls it. */
async function previewed(facts: Rows, tree: Condition, own: string, on: Day) {
  const [book, names] = await Promise.all([
    loadAround(facts, { trees: [{ tree, proposal: own }] }),
    namesIn(facts),
  ]);
  const meaning = new Meaning(book);
  const leaves = allLeaves(tree, dayNumber(on), remembering(own, meaning));
  return {
    ...worthOn(tree, own, on, meaning, names),
    changes: truthsOf(meaning.condition(tree, own)).map(({ from, value }) => ({
      from: dayNumber(from) === FIRST_DAY ? null : from,
      value,
    })),
    leaves: leaves.map((seen) => explained(seen, own, meaning, names)),
  };
}

function unknown(proposal: string | null | undefined, reference: string | undefined) {
  if (proposal == null || reference !== undefined) return [];
  const message = `The book has no proposal ${proposal}.`;
  return [{ code: 'proposal_unknown', message, pointer: '/proposal' }];
}
