import type { Day } from '#domain/days/day.js';
import type { Citation } from '../sources/new-source.js';

/** A move as somebody asks for it. Which of the fields it needs, the table of moves says. */
export interface MakeMove extends Citation {
  move: string;
  happenedOn: Day;
  reason?: string | null;
  /** Code of the party that presents. */
  presenter?: string | null;
  occasion?: string | null;
  final?: boolean | null;
  /** Reference or id of the proposal that replaces this one. */
  supersededBy?: string | null;
}

/** A move that two people have approved although checks stand against it. */
export interface OverridingMove extends MakeMove {
  override: { reason: string };
}
