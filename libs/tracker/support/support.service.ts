import { Injectable } from '@nestjs/common';
import type { PositionFact } from '#domain/conditions/book/facts.js';
import { allow } from '#domain/rules/allow.js';
import type { About } from '#domain/support/heard.js';
import { shifts } from '#domain/support/shifts.js';
import { support } from '#domain/support/support.js';
import { dayOf, type Viewing } from '#ledger/act.js';
import { NotThere } from '#ledger/errors.js';
import { Ledger } from '#ledger/ledger.js';
import { cutTo } from '#ledger/viewer.js';
import { POSITIONS_ABOUT } from '../book/book-facts.query.js';
import { loadProposals } from '../book/load-proposals.js';
import { namesIn } from '../book/names.query.js';
import { at } from '../facts/address.query.js';
import { factReader } from '../timelines/told-reader.js';
import { checkAsked, type SupportAsked } from './support-asked.js';
import { SUBJECT, type Subject } from './support.query.js';

/** Who supports a proposal, a clause or a pledge of it, and whether that is enough for what comes next. */
@Injectable()
export class SupportService {
  constructor(private readonly ledger: Ledger) {}

  /** On the day asked about; with `from`, also how parties moved since. @throws NotThere, RuleBroken */
  async read(viewing: Viewing, ref: string, asked: SupportAsked = {}): Promise<string> {
    const facts = factReader(this.ledger, viewing);
    const on = dayOf(viewing);
    const { clause, pledge, bloc, veto, from } = asked;
    const subject = await facts.row<Subject>(at(SUBJECT, ref), [ref, clause, pledge, bloc, veto, on]);
    if (!subject) throw new NotThere('proposal');
    allow(checkAsked(asked, subject, on));

    const { id, reference: proposal, participants } = subject;
    const [around, positions, names] = await Promise.all([
      loadProposals(facts, { references: [proposal], blocs: bloc ?? null }),
      facts.rows<PositionFact>(POSITIONS_ABOUT, [id, clause, pledge]),
      namesIn(facts),
    ]);
    const book = around.with({ positions });
    const about = aboutOf(asked);
    const told = support({ proposal, on, about, participants, blocs: bloc, vetoes: veto }, book, names)!;
    const moved = from && shifts({ proposal, about, from, to: on }, book, names);
    return JSON.stringify({ ...told, shifts: moved ?? null, cutTo: cutTo(viewing.viewer) });
  }
}

function aboutOf({ clause, pledge }: SupportAsked): About {
  if (clause !== undefined) return { clause };
  return pledge === undefined ? null : { pledge };
}
