import { Injectable } from '@nestjs/common';
import { Meaning } from '#domain/conditions/meaning/meaning.js';
import type { Day } from '#domain/days/day.js';
import { checkDDay } from '#domain/gap/check-d-day.js';
import { gap } from '#domain/gap/gap.js';
import { allow } from '#domain/rules/allow.js';
import { dayOf, type Viewing } from '#ledger/act.js';
import { NotThere } from '#ledger/errors.js';
import { Ledger } from '#ledger/ledger.js';
import { cutTo } from '#ledger/viewer.js';
import { PLEDGES_UNDER } from '../book/book-facts.query.js';
import { loadAround } from '../book/load-around.js';
import { namesIn } from '../book/names.query.js';
import { pledgeFact, type PledgeRow } from '../book/pledge-fact.js';
import { at } from '../facts/address.query.js';
import { parseRequired, REQUIRED, type Required } from './gap.query.js';

/** What a proposal's force needs against what is offered for it. */
@Injectable()
export class GapService {
  constructor(private readonly ledger: Ledger) {}

  /**
   * From what was so by the day asked about, as if nothing else moved after it.
   *
   * @param dDay from which days are counted; the day asked about unless given
   * @throws NotThere, RuleBroken
   */
  async read(viewing: Viewing, ref: string, dDay: Day = dayOf(viewing)): Promise<string> {
    allow(checkDDay(dDay, '/dDay'));
    const reader = this.ledger.reader(viewing);
    const found = await reader.row<Required>(at(REQUIRED, ref), [ref]);
    if (!found) throw new NotThere('proposal');
    const pledges = (await reader.rows<PledgeRow>(PLEDGES_UNDER, [[found.id]])).map(pledgeFact);
    const [book, names] = await Promise.all([loadAround(reader, { pledges }), namesIn(reader)]);
    const question = { proposal: found.reference, dDay, requirements: parseRequired(found) };
    const told = gap(question, new Meaning(book), names);
    return JSON.stringify({ ...told, cutTo: cutTo(viewing.viewer) });
  }
}
