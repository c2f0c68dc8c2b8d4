import type { Day } from '#domain/days/day.js';
import type { Act, Viewing, Written } from '#ledger/act.js';
import type { Book } from '../book.js';
import type { HistoryAct } from './acts.js';

/** What those who act find: the book, the day, and what was recorded so far. */
export interface Scene {
  readonly book: Book;
  /** Ids of what there is so far, by noun; references for proposals. */
  readonly there: Record<string, string[]>;
  readonly act: Act;
  viewing(more?: Partial<Viewing>): Viewing;
  /** One of the things of a kind that there are; an id that nothing has where there are none. */
  one(noun: string, which: number): string;
}

/** How an act of each kind is done. `day` is the day it is about. */
export type Deeds<K extends HistoryAct['kind']> = {
  [One in K]: (to: Scene, act: Extract<HistoryAct, { kind: One }>, day: Day) => Promise<Written>;
};

/** Notes the id that was given to something new. */
export async function noted(to: Scene, noun: string, work: Promise<Written>): Promise<Written> {
  const written = await work;
  (to.there[noun] ??= []).push((JSON.parse(written.body) as { id: string }).id);
  return written;
}
