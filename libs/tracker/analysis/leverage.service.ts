import { Injectable } from '@nestjs/common';
import type { PledgeFact } from '#domain/conditions/book/facts.js';
import { Meaning } from '#domain/conditions/meaning/meaning.js';
import { WaitingList } from '#domain/conditions/waiting/waiting-list.js';
import { leverage } from '#domain/leverage/leverage.js';
import { dayOf, type Viewing } from '#ledger/act.js';
import { Ledger } from '#ledger/ledger.js';
import { cutTo } from '#ledger/viewer.js';
import { loadBook } from '../book/load-book.js';
import { namesInBook } from '../book/names.query.js';
import { missingLeafView } from '../pledges/missing-leaf-view.js';
import { factReader } from '../timelines/told-reader.js';

/** Which pledges count, and how many levers are told. */
export interface LeverageQuestion {
  /** Levers that are told at most. */
  readonly most: number;
  /** Reference of a proposal. */
  readonly proposal?: string;
  readonly party?: string;
  readonly kind?: string;
}

/** Pledges that a lever names; their number is told in any case. */
const MOST_NAMED = 500;

/** What each missing leaf would bring into force, over the book that the viewer sees. */
@Injectable()
export class LeverageService {
  constructor(private readonly ledger: Ledger) {}

  /** The levers, strongest first, as JSON. */
  async rank(viewing: Viewing, question: LeverageQuestion): Promise<string> {
    const facts = factReader(this.ledger, viewing);
    const on = dayOf(viewing);
    const book = await loadBook(facts);
    const names = await namesInBook(facts, book, on);
    const all = [...book.pledges.values()];
    const pledges = all.filter((pledge) => isAsked(pledge, question));
    const found = leverage({ pledges, waiting: new WaitingList(all), on }, new Meaning(book), names);
    return JSON.stringify({
      on,
      pledges: pledges.length,
      levers: found.levers.slice(0, question.most).map(({ leaf, pledges: brought, brings, takesPartIn }) => ({
        leaf: missingLeafView(leaf),
        brings,
        pledges: brought.slice(0, MOST_NAMED),
        takesPartIn,
      })),
      total: found.levers.length,
      cut: found.cut.length,
      cutTo: cutTo(viewing.viewer),
    });
  }
}

const isAsked = (pledge: PledgeFact, { proposal, party, kind }: LeverageQuestion): boolean =>
  (proposal === undefined || pledge.proposal === proposal) &&
  (party === undefined || pledge.party === party) &&
  (kind === undefined || pledge.kind === kind);
