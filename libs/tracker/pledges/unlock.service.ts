import { Injectable } from '@nestjs/common';
import { backward } from '#domain/backward/backward.js';
import type { Day } from '#domain/days/day.js';
import { unlock } from '#domain/unlock/unlock.js';
import { dayOf, type Viewing } from '#ledger/act.js';
import { NotThere } from '#ledger/errors.js';
import { Ledger } from '#ledger/ledger.js';
import { namesOfPledges } from '../book/names.query.js';
import { factReader } from '../timelines/told-reader.js';
import { missingLeafView } from './missing-leaf-view.js';
import { pledgeAround } from './pledge-around.js';

/** What a pledge still needs, and by when. Nothing is recorded. */
@Injectable()
export class UnlockService {
  constructor(private readonly ledger: Ledger) {}

  /** The minimal sets of missing leaves, as JSON. @throws NotThere */
  async unlock(viewing: Viewing, id: string, limit: number): Promise<string> {
    const { pledge, meaning, names } = await this.around(viewing, id);
    const on = dayOf(viewing);
    const found = unlock(pledge, on, meaning, names, limit);
    if (!found) throw new NotThere('pledge');
    const { outcome, status, code, inForceFrom, sets, isCut, circle, sentence } = found;
    return JSON.stringify({
      ...{ pledge: id, on, outcome, status, code, inForceFrom },
      sets: sets.map((set) => ({ leaves: set.leaves.map(missingLeafView), inForceFrom: set.inForceFrom })),
      ...{ isCut, circle, sentence },
    });
  }

  /**
   * The latest day for each leaf for the pledge to be in force by a day, as JSON.
   *
   * @param due the day asked about unless given
   * @throws NotThere
   */
  async backward(viewing: Viewing, id: string, due: Day | undefined, limit: number): Promise<string> {
    const on = dayOf(viewing);
    const by = due ?? on;
    const { pledge, meaning, names } = await this.around(viewing, id);
    const found = backward(pledge, { on, by, limit }, meaning, names);
    if (!found) throw new NotThere('pledge');
    const { outcome, status, code, inForceFrom, sets, isCut, sentence } = found;
    return JSON.stringify({
      ...{ pledge: id, on, by, outcome, status, code, inForceFrom },
      sets: sets.map(({ isPossible, leaves }) => ({
        isPossible,
        leaves: leaves.map((leaf) => ({
          ...missingLeafView(leaf),
          latest: leaf.latest,
          notThrough: leaf.notThrough,
        })),
      })),
      ...{ isCut, sentence },
    });
  }

  private async around(viewing: Viewing, id: string) {
    const facts = factReader(this.ledger, viewing);
    const around = await pledgeAround(facts, id);
    const ids = [...around.meaning.book.pledges.values()].map((pledge) => pledge.id);
    return { ...around, names: await namesOfPledges(facts, ids, dayOf(viewing)) };
  }
}
