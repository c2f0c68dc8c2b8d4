import { Injectable } from '@nestjs/common';
import { dayOf, type Viewing } from '#ledger/act.js';
import { Ledger } from '#ledger/ledger.js';
import type { Snapshot } from '#ledger/reading/snapshot.js';
import { cutTo, type CutTo } from '#ledger/viewer.js';
import { circlesJudged, type CirclesFor } from './circles-judged.js';
import { STATUS_ROWS, type StatusRow } from './status.query.js';
import { statusLine, type StatusLine } from './status-line.js';

/** What a report says of itself; with `asOf` and `knownAt` given again, it is the same bytes for ever. */
export interface ReportHead {
  readonly asOf: string;
  readonly knownAt: string;
  /** The most restricted marking it may hold, given who asked. */
  readonly marking: string;
  /** Whose eyes it was cut to. */
  readonly cutTo: CutTo;
  /** The hash of the last entry it knows of; empty for whoever may not see all before it, of which it would tell. */
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
      const circles = await circlesJudged(snapshot);
      const head: ReportHead = {
        asOf: dayOf(viewing),
        knownAt: snapshot.knownAt,
        marking: cutTo(viewing.viewer).marking,
        cutTo: cutTo(viewing.viewer),
        ledgerHead: viewing.viewer.kind === 'steward' ? snapshot.head : '',
      };
      return deliver(head, lines(snapshot, head, circles));
    });
  }
}

async function* lines(
  snapshot: Snapshot,
  { asOf, knownAt }: ReportHead,
  circles: CirclesFor,
): AsyncGenerator<StatusLine> {
  const rows = snapshot.stream<StatusRow>(STATUS_ROWS, [asOf, knownAt]);
  for await (const row of rows) yield statusLine(row, row.stage === 'consultation' ? circles(row) : []);
}
