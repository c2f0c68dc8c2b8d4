import type { Book } from '../conditions/book/book.js';
import type { EventFact } from '../conditions/book/facts.js';
import { dayWords } from '../conditions/language/english.js';
import { explain } from '../conditions/language/explain.js';
import type { Names } from '../conditions/language/names.js';
import type { Day } from '../days/day.js';

/**
 * Two records of events that cannot both be so: it occurred on a day through which another record denies it
 * (`occurred_and_denied`); or what happens once is recorded of one party, or of none in particular, on two days
 * (`happened_twice`). Both stay on record; the earliest occurrence counts.
 */
export interface EventContradiction {
  readonly code: 'occurred_and_denied' | 'happened_twice';
  readonly type: string;
  readonly party: string | null;
  readonly occurredOn: Day;
  /** The day through which it is denied, or the other day on which it is recorded. */
  readonly against: Day;
  readonly sentence: string;
}

/** The records of events that contradict each other, in the order of types, days and parties. */
export function eventContradictions(book: Book, names: Names = {}): EventContradiction[] {
  const found = new Map<string, EventContradiction>();
  for (const records of book.events.values()) {
    for (const record of records) {
      if (record.occurrence !== 'occurred') continue;
      for (const other of records) {
        const contradiction = contradictionOf(record, other, book, names);
        if (contradiction) found.set(contradiction.sentence, contradiction);
      }
    }
  }
  return [...found.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

function contradictionOf(
  record: EventFact,
  other: EventFact,
  book: Book,
  names: Names,
): EventContradiction | undefined {
  const { type, party, on } = record;
  const what = explain(party === null ? { event: type } : { event: type, party }, names);
  if (other.occurrence === 'denied') {
    if (other.on < on || (other.party !== null && other.party !== party)) return undefined;
    const sentence = `It is recorded that ${what} on ${dayWords(on)}, and denied through ${dayWords(other.on)}.`;
    return { code: 'occurred_and_denied', type, party, occurredOn: on, against: other.on, sentence };
  }
  if (other.on <= on || other.party !== party || !book.eventTypes.get(type)?.once) return undefined;
  const sentence = `It is recorded that ${what} on ${dayWords(on)}, and on ${dayWords(other.on)}: that happens once.`;
  return { code: 'happened_twice', type, party, occurredOn: on, against: other.on, sentence };
}

const orderOf = ({ type, occurredOn, party, against, code }: EventContradiction) =>
  [type, occurredOn, party ?? '', against, code].join(' ');
