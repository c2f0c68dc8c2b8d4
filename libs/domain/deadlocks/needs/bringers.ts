import type { PledgeFact } from '../../conditions/book/facts.js';
import { subjectOf } from '../../conditions/book/subject.js';
import type { EventLeaf, StanceLeaf } from '../../conditions/condition.js';
import type { DayNumber } from '../../conditions/days/day-number.js';
import { spanOf, spanOn } from '../../conditions/history/pledge-history.js';
import type { Meaning } from '../../conditions/meaning/meaning.js';
import { stanceAtLeast } from '../../vocabulary/stances.js';

/** The pledges in which parties say what they will do, by what they will do; those that stand on a day. */
export class Bringers {
  /** Whether any of them is a stance; if none is, no stage waits for anything. */
  readonly bindStances: boolean;
  private readonly found = new Map<string, PledgeFact[]>();

  constructor(meaning: Meaning, today: DayNumber) {
    let bindStances = false;
    for (const pledge of meaning.book.pledges.values()) {
      if (!pledge.bringsAbout || pledge.polarity === 'refusal' || !stands(pledge, meaning, today)) continue;
      const subject = subjectIn(pledge.bringsAbout, pledge.proposal);
      this.found.set(subject, [...(this.found.get(subject) ?? []), pledge]);
      bindStances ||= 'stance' in pledge.bringsAbout;
    }
    this.bindStances = bindStances;
  }

  /**
   * Ids of the pledges any one of which would bring it about: an event with that party, or with any where none is asked
   * for; a stance at least so favourable.
   */
  of(leaf: EventLeaf | StanceLeaf, own: string): readonly string[] {
    const candidates = this.found.get(subjectIn(leaf, own)) ?? [];
    return candidates.filter(({ bringsAbout }) => suffices(bringsAbout!, leaf)).map(({ id }) => id);
  }
}

function stands({ id }: PledgeFact, meaning: Meaning, today: DayNumber): boolean {
  const span = spanOn(meaning.pledge(id)!, today);
  const status = span === undefined ? undefined : spanOf(span).status;
  return status === 'pending' || status === 'in_force';
}

/** What a leaf is about, whatever it says of it. */
export function subjectIn(leaf: EventLeaf | StanceLeaf, own: string): string {
  if ('event' in leaf) return `event ${leaf.event}`;
  const { party, on, proposal } = leaf.stance;
  return `stance ${subjectOf({ party, about: on ?? null, proposal: proposal ?? own })}`;
}

/** Whether of two leaves about the same thing one is true once the other is brought about. */
export function suffices(brought: EventLeaf | StanceLeaf, leaf: EventLeaf | StanceLeaf): boolean {
  if ('event' in leaf)
    return 'event' in brought && (leaf.party === undefined || leaf.party === brought.party);
  return 'stance' in brought && stanceAtLeast(brought.stance.atLeast, leaf.stance.atLeast);
}
