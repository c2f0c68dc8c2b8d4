import type { Day } from '#domain/days/day.js';
import type { Act, Viewing, Written } from '#ledger/act.js';
import { EventTypesService } from '#tracker/events/event-types.service.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import { acting, Book, on, viewing } from '../book.js';
import { OPENING, type HistoryAct } from './acts.js';
import { daysAfter } from './days.js';
import { deeds } from './deeds.js';
import type { Scene } from './scene.js';

/** Refusals are part of history; anything else that goes wrong is a fault. */
const REFUSALS = ['RuleBroken', 'LostRace', 'Conflict', 'StaleRevision', 'NotThere'];

/** A book and what was done to it, act by act, while its days went by. */
export class Chronicle implements Scene {
  readonly there: Record<string, string[]> = {};
  today: Day = on('2025-09-01');
  /** How many acts of each kind the book took. */
  readonly taken: Record<string, number> = {};

  private constructor(readonly book: Book) {}

  /** Begins with two proposals open, and a little of everything. */
  static async begin(): Promise<Chronicle> {
    const chronicle = new Chronicle(await Book.open());
    await chronicle.book.get(EventTypesService).seed(acting());
    await chronicle.book.get(PartiesService).seedStates(acting());
    for (const act of OPENING) await chronicle.perform(act);
    return chronicle;
  }

  get act(): Act {
    return acting({ today: this.today });
  }

  viewing(more: Partial<Viewing> = {}): Viewing {
    return viewing({ today: this.today, ...more });
  }

  one(noun: string, which: number): string {
    const all = this.there[noun] ?? [];
    return all[which % all.length] ?? '01890000-0000-7000-8000-000000000000';
  }

  /** Lets time pass, and does what the act says. @returns what was answered, or the name of the refusal */
  async perform(act: HistoryAct): Promise<Written | string> {
    this.today = daysAfter(this.today, act.pause);
    try {
      const written = await deeds[act.kind](this, act as never, daysAfter(this.today, -act.ago));
      this.taken[act.kind] = (this.taken[act.kind] ?? 0) + 1;
      return written;
    } catch (error) {
      if (error instanceof Error && REFUSALS.includes(error.name)) return error.name;
      throw error;
    }
  }

  close(): Promise<void> {
    return this.book.close();
  }
}
