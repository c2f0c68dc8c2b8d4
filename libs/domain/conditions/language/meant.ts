import { SHIPPED_EVENT_TYPES } from '../../vocabulary/event-types.js';
import { STAGES } from '../../stages/stage.js';
import { PLEDGE_KINDS } from '../../vocabulary/kinds.js';
import { STANCES } from '../../vocabulary/stances.js';
import { UNITS } from '../../vocabulary/units.js';
import { isLiker, likenessOf, type Likeness } from './nearest.js';
import { nearestParty } from './nearest-party.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * What was probably meant by a text at the place where something else was expected. Words are compared with as many
 * words of the text, so that `ceasefire in force` finds `ceasefire_in_force`; the more words, the likelier.
 */
export function meant(
  text: string,
  expected: readonly string[],
  vocabulary?: Vocabulary,
): string | undefined {
  const typed = wordsOf(text);
  let best: { candidate: string; words: number; likeness: Likeness } | undefined;
  for (const candidate of expected.flatMap((description) => candidates(description, vocabulary))) {
    const words = wordsOf(candidate);
    const likeness = likenessOf(typed.slice(0, words.length).join(' '), words.join(' '));
    if (!likeness || (best && words.length < best.words)) continue;
    if (!best || words.length > best.words || isLiker(likeness, best.likeness)) {
      best = { candidate, words: words.length, likeness };
    }
  }
  const party = expected.some((description) => PARTIES.includes(description));
  return best?.candidate ?? (party ? nearestParty(typed[0] ?? '', vocabulary?.parties ?? []) : undefined);
}

const PARTIES = ['a party', 'a bloc'];

function candidates(description: string, vocabulary?: Vocabulary): readonly string[] {
  switch (description) {
    case 'an event type':
    case 'the name of an event type':
      return vocabulary ? [...vocabulary.eventTypes] : SHIPPED_EVENT_TYPES.map(({ name }) => name);
    case 'a party':
    case 'a bloc':
      return [...(vocabulary?.parties ?? [])];
    case 'a proposal’s reference':
    case 'the reference of a proposal':
      return [...(vocabulary?.proposals ?? [])];
    case 'the key of a clause':
      return [...(vocabulary?.clauses?.() ?? [])];
    case 'a stance':
      return STANCES;
    case 'a stage':
      return STAGES;
    case 'a kind of pledge':
      return PLEDGE_KINDS;
    case 'a unit':
      return UNITS;
    case 'days, weeks, months or years':
      return ['day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years'];
    default:
      return [...description.matchAll(/“([a-z ]+)”/g)].map(([, word]) => word!);
  }
}

/** The words at the beginning of a text; those of a snake_case name are words too. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .slice(0, 200)
      .match(/^[\p{L}\p{N}_-]+(\s+[\p{L}\p{N}_-]+)*/u)?.[0]
      .split(/[\s_]+/) ?? []
  );
}
