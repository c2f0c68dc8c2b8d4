import type { Names } from '../conditions/language/names.js';
import { explain } from '../conditions/language/explain.js';
import { dayWords } from '../conditions/language/english.js';
import type { Day } from '../days/day.js';
import { stageWords } from '../stages/stage-words.js';
import { moveNamed } from '../stages/moves-by-name.js';
import type { Supposition } from './supposition.js';

/** What a scenario rests on, in sentences: what is supposed, and what is not foreseen. */
export function assumptions(suppositions: readonly Supposition[], asOf: Day, names: Names = {}): string[] {
  return [
    ...suppositions.map((supposition) => `Suppose that ${clause(supposition, names)}.`),
    `Beyond that, stages, stances, memberships and pledges stay as the record of ${dayWords(asOf)} has them.`,
    'An event that is neither recorded nor supposed is unknown, and false only as far as it is denied.',
  ];
}

function clause(supposition: Supposition, names: Names): string {
  if ('event' in supposition) {
    const { type, party, occurrence, on } = supposition.event;
    const leaf = party === null ? { event: type } : { event: type, party };
    return occurrence === 'occurred'
      ? `${explain(leaf, names)} on ${dayWords(on)}`
      : `${explain({ not: leaf }, names)} through ${dayWords(on)}`;
  }
  if ('position' in supposition) {
    const { party, proposal, about, stance, statedOn } = supposition.position;
    const subject = !about
      ? proposal
      : 'clause' in about
        ? `clause ${about.clause} of ${proposal}`
        : pledgeName(about.pledge, names);
    const says = stance.replaceAll('_', ' ');
    return `${names.party?.(party) ?? party}, asked about ${subject} on ${dayWords(statedOn)}, ${says}`;
  }
  if ('move' in supposition) {
    const { proposal, move, happenedOn } = supposition.move;
    const to = moveNamed(move)?.to;
    return `${proposal} is ${to ? stageWords(to) : move} from ${dayWords(happenedOn)}`;
  }
  const { id, party } = supposition.pledge;
  return `${names.party?.(party) ?? party} makes ${pledgeName(id, names)} as it is given here`;
}

const pledgeName = (id: string, names: Names) => names.pledge?.(id) ?? `pledge ${id}`;
