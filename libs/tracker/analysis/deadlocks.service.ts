import { Injectable } from '@nestjs/common';
import { Meaning } from '#domain/conditions/meaning/meaning.js';
import { contradictionsOn } from '#domain/contradictions/contradictions.js';
import { deadlocksOn } from '#domain/deadlocks/deadlocks.js';
import { dayOf, type Viewing } from '#ledger/act.js';
import { Ledger } from '#ledger/ledger.js';
import { cutTo } from '#ledger/viewer.js';
import type { Snapshot } from '#ledger/reading/snapshot.js';
import { STANDING_FOR, type Standing } from '../acknowledgements/acknowledgement.query.js';
import { loadBook } from '../book/load-book.js';
import { namesInBook } from '../book/names.query.js';
import { told } from './told-deadlock.js';

/** What waits for itself in the whole book, and what contradicts itself. */
@Injectable()
export class DeadlocksService {
  constructor(private readonly ledger: Ledger) {}

  /** Finished JSON, read from one unchanging view of the book. */
  read(viewing: Viewing): Promise<string> {
    return this.ledger.snapshot(viewing, async (snapshot) => {
      const on = dayOf(viewing);
      await snapshot.aimAt({ allDays: true });
      const meaning = new Meaning(await loadBook(snapshot));
      const names = await namesInBook(snapshot, meaning.book, on);
      await snapshot.aimAt({});

      const deadlocks = deadlocksOn(meaning, on, names);
      const standing = await acknowledgementsOf(
        snapshot,
        deadlocks.map(({ key }) => key),
        on,
      );
      return JSON.stringify({
        on,
        deadlocks: deadlocks.map((deadlock) => told(deadlock, standing)),
        contradictions: contradictionsOn(meaning, on, names),
        cutTo: cutTo(viewing.viewer),
      });
    });
  }
}

const acknowledgementsOf = (snapshot: Snapshot, keys: string[], on: string): Promise<Standing[]> =>
  snapshot.rows<Standing>(STANDING_FOR, [keys, on]);
