import { Injectable } from '@nestjs/common';
import { Meaning } from '#domain/conditions/meaning/meaning.js';
import type { Circle } from '#domain/deadlocks/deadlock.js';
import { dayOf, type Viewing } from '#ledger/act.js';
import { Ledger } from '#ledger/ledger.js';
import type { Snapshot } from '#ledger/reading/snapshot.js';
import { widestMarking } from '#ledger/viewer.js';
import { loadBook } from '../book/load-book.js';
import { circlesIn, circlesOfBook } from '../deadlocks/circles-around.js';
import { isToldFromFacts, spansOf } from '../timelines/told-reader.js';
import { STATUS_ROWS, type StatusRow } from './status.query.js';
import { statusLine, type StatusLine } from './status-line.js';

/** What a report says of itself; with `asOf` and `knownAt` given again, it is the same bytes for ever. */
export interface ReportHead {
  readonly asOf: string;
  readonly knownAt: string;
  /** The most restricted marking it may hold, given who asked. */
  readonly marking: string;
  /** The hash of the last entry it knows of. */
  readonly ledgerHead: string;
}

/** The status report: where every proposal stands, one line each, in order of reference. */
@Injectable()
export class StatusService {
  constructor(private readonly ledger: Ledger) {}

  /** Hands the head and the lines to `deliver`; all of it is read from one unchanging view of the book. */
  report<T>(
    viewing: Viewing,
    deliver: (head: ReportHead, lines: AsyncIterable<StatusLine>) => Promise<T>,
  ): Promise<T> {
    return this.ledger.snapshot(viewing, async (snapshot) => {
      const circles = await (isToldFromFacts(viewing) ? tellFromFacts(snapshot) : circlesNow(snapshot));
      const head: ReportHead = {
        asOf: dayOf(viewing),
        knownAt: snapshot.knownAt,
        marking: widestMarking(viewing.viewer),
        ledgerHead: snapshot.head,
      };
      return deliver(head, lines(snapshot, head, circles));
    });
  }
}

/** In the present, deadlocks are looked for among the pledges that wait for one another. */
async function circlesNow(snapshot: Snapshot): Promise<readonly Circle[]> {
  const { asOf, today } = snapshot.viewing;
  if (asOf === undefined || asOf >= today) return circlesOfBook(snapshot, dayOf(snapshot.viewing));
  await snapshot.aimAt({ allDays: true });
  const circles = await circlesOfBook(snapshot, asOf);
  await snapshot.aimAt({});
  return circles;
}

/** Pledges and deadlocks are told from the facts: those that were known at an instant, or that whoever asks may see. */
async function tellFromFacts(snapshot: Snapshot): Promise<readonly Circle[]> {
  await snapshot.aimAt({ allDays: true });
  const meaning = new Meaning(await loadBook(snapshot));
  const circles = await circlesIn(snapshot, meaning, dayOf(snapshot.viewing));
  await snapshot.aimAt({ spans: spansOf(meaning, dayOf(snapshot.viewing)) });
  return circles;
}

async function* lines(
  snapshot: Snapshot,
  { asOf, knownAt }: ReportHead,
  circles: readonly Circle[],
): AsyncGenerator<StatusLine> {
  const rows = snapshot.stream<StatusRow>(STATUS_ROWS, [asOf, knownAt]);
  for await (const row of rows) yield statusLine(row, row.stage === 'consultation' ? circles : []);
}
