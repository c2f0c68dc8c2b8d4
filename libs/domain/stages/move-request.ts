import type { Day } from '../days/day.js';
import type { Stage } from './stage.js';

/** What somebody asks for when they make a move. `move` is any text: an unknown one is a reason to refuse. */
export interface MoveRequest {
  move: string;
  happenedOn: Day;
  reason?: string | null;
  /** Whether a source was cited. */
  sourceGiven: boolean;
  /** Code of the party that presents. */
  presenter?: string | null;
  occasion?: string | null;
  final?: boolean | null;
  /** The proposal that replaces this one; `same` where it is this very proposal. */
  supersededBy?: { reference: string; stage: Stage; same: boolean } | null;
  /** An admin's word that the move goes ahead although checks stand against it. */
  override?: { reason: string } | null;
}
