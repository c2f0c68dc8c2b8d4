import { numberWords } from '../conditions/language/english.js';
import type { Names } from '../conditions/language/names.js';
import { partiesWords } from '../conditions/language/party-words.js';
import type { Outcome } from './outcome.js';
import type { StanceTally } from './stance-tally.js';

/** "Of seven parties four support it, five at most. It cannot be endorsed yet: Estonia is missing." */
export function supportSentence(tally: StanceTally, outcome: Outcome | null, names: Names): string {
  return outcome ? `${counted(tally)} ${weighed(outcome, names)}` : counted(tally);
}

function counted({ asked, unknown, supporting }: StanceTally): string {
  const parties = asked === 1 ? 'one party' : `${numberWords(asked)} parties`;
  const support = supporting.least === 1 ? 'supports' : 'support';
  const count = supporting.least === 0 ? 'none' : numberWords(supporting.least);
  const most = unknown === 0 ? '' : `, and at most ${numberWords(supporting.most!)} may`;
  return `Of ${parties} ${count} ${support} it${most}.`;
}

function weighed({ move, enough, settled, obstacles }: Outcome, names: Names): string {
  const done = move === 'endorse' ? 'endorsed' : 'accepted';
  if (!enough) return `It lacks what it takes to be ${done}, because of ${partiesWords(obstacles, names)}.`;
  const unless = settled === 'true' ? '' : ' unless a party of which no position is known rejects it';
  return `It has the support to be ${done}${unless}.`;
}
