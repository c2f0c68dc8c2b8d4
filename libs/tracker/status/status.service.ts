import { Injectable } from '@nestjs/common';
import { dayOf, type Viewing } from '#ledger/act.js';
import { Ledger } from '#ledger/ledger.js';
import type { Snapshot } from '#ledger/reading/snapshot.js';
import { widestMarking } from '#ledger/viewer.js';
import { spansFrom } from '../timelines/told-reader.js';
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
      if (viewing.knownAt !== undefined) await tellAsKnown(snapshot);
      const head: ReportHead = {
        asOf: dayOf(viewing),
        knownAt: snapshot.knownAt,
        marking: widestMarking(viewing.viewer),
        ledgerHead: snapshot.head,
      };
      return deliver(head, lines(snapshot, head));
    });
  }
}

/** Of what was known at an instant, pledges are told from the facts of then. */
async function tellAsKnown(snapshot: Snapshot): Promise<void> {
  await snapshot.aimAt({ allDays: true });
  await snapshot.aimAt({ spans: await spansFrom(snapshot) });
}

async function* lines(snapshot: Snapshot, { asOf, knownAt }: ReportHead): AsyncGenerator<StatusLine> {
  for await (const row of snapshot.stream<StatusRow>(STATUS_ROWS, [asOf, knownAt])) yield statusLine(row);
}
